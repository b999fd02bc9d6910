"""What the registers say of a case whose files were destroyed."""

from typing import Any


def remark_on(case: Any) -> str:
    """Return what the case list says of a destroyed case, in Polish."""
    if not case.destroyed:
        return ""
    return f"zniszczono dnia {case.destroyed['day']} na podstawie: {case.destroyed['basis']}"
