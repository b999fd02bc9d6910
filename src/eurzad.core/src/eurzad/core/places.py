"""Where things lie in an office: by path, without what traversal does for browsers."""

from typing import Any


def object_at(site: Any, path: str) -> Any | None:
    """Return what lies at a path below the site, whoever asks, or None.

    Names are looked up in their folders only: no views, no acquisition, no security.
    """
    here = site
    for name in path.split("/"):
        look_up = getattr(here, "_getOb", None)
        here = look_up(name, None) if look_up is not None else None
        if here is None:
            return None
    return here
