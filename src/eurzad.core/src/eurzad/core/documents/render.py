"""Rendering a template with data. Data are data: no text of a person's ever becomes markup."""

from datetime import datetime
from eurzad.core.documents.characters import clean
from eurzad.core.documents.characters import spelled_out
from pathlib import Path
from threading import Lock
from typing import Any
import atexit
import json
import re
import shutil
import tempfile
import typst


NAME = re.compile(r"[a-z][a-z0-9-]{0,60}")
STANDARDS = ["a-3a", "ua-1"]
MAX_DATA = 4 * 1024 * 1024

_folders: list[Path] = []
_lock = Lock()
_compiler: tuple[Path, typst.Compiler] | None = None


class DocumentError(Exception):
    """A document cannot be made."""


def register_templates(package_dir: str | Path) -> None:
    """Add a folder of templates (`*.typ`). No two folders may use one name."""
    folder = Path(package_dir)
    if not folder.is_dir():
        raise DocumentError(f"no such folder of templates: {folder.name}")
    with _lock:
        if folder not in _folders:
            _folders.append(folder)
            _forget_compiler()


def render_pdf(
    template: str,
    data: dict[str, Any],
    language: str = "pl",
    timestamp: datetime | None = None,
) -> bytes:
    """Return a PDF (PDF/A-3a and PDF/UA-1) made by the template `template` from `data` (JSON).

    A character that the typeface lacks is printed as its code. With `timestamp` (aware), the same
    data give the same bytes. Raises DocumentError when there is no such template, the data are too
    large, or Typst refuses.
    """
    with _lock:
        return _rendered(template, data, language, timestamp)


def render_with_places(
    template: str,
    data: dict[str, Any],
    label: str,
    language: str = "pl",
    timestamp: datetime | None = None,
) -> tuple[bytes, list[dict[str, Any]]]:
    """Return what `render_pdf` does, and the places in it that the template labels.

    A place is `#metadata(place-here(width, height))` with the label: a dict of `page` (from 0),
    `left`, `bottom`, `width` and `height`, in points from the lower left corner of the page.
    """
    with _lock:
        pdf = _rendered(template, data, language, timestamp)
        try:
            _root, compiler = _warm_compiler()
            found = compiler.query(f"<{label}>", field="value")
        except typst.TypstError as error:
            raise DocumentError(f"{template}: {error.message}") from error
    return pdf, json.loads(found)


def _rendered(
    template: str, data: dict[str, Any], language: str, timestamp: datetime | None
) -> bytes:
    if NAME.fullmatch(template) is None:
        raise DocumentError(f"no such template: {template!r}")
    data = clean(data)
    try:
        try:
            return _compile(template, data, language, timestamp)
        except typst.TypstError:
            plainer = spelled_out(data)
            if plainer == data:
                raise
            return _compile(template, plainer, language, timestamp)
    except typst.TypstError as error:
        raise DocumentError(f"{template}: {error.message}") from error


def _compile(
    template: str, data: dict[str, Any], language: str, timestamp: datetime | None
) -> bytes:
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    if len(text) > MAX_DATA:
        raise DocumentError("the document is too large")
    root, compiler = _warm_compiler()
    source = root / f"{template}.typ"
    if not source.is_file():
        raise DocumentError(f"no such template: {template!r}")
    pdf = compiler.compile(
        input=str(source),
        format="pdf",
        sys_inputs={"data": text, "language": language},
        pdf_standards=STANDARDS,
        timestamp=timestamp,
    )
    if not isinstance(pdf, bytes):
        raise DocumentError(f"{template}: not one PDF")
    return pdf


def _warm_compiler() -> tuple[Path, typst.Compiler]:
    global _compiler
    if _compiler is None:
        root = Path(tempfile.mkdtemp(prefix="eurzad-typst-"))
        atexit.register(shutil.rmtree, root, ignore_errors=True)
        for folder in _folders:
            for source in sorted(folder.glob("*.typ")):
                if (root / source.name).exists():
                    raise DocumentError(f"two templates have the name {source.name}")
                shutil.copy(source, root)
        empty = root / "packages"
        empty.mkdir()
        compiler = typst.Compiler(
            root=str(root),
            ignore_system_fonts=True,
            package_path=str(empty),
            package_cache_path=str(empty),
        )
        _compiler = (root, compiler)
    return _compiler


def _forget_compiler() -> None:
    global _compiler
    if _compiler is not None:
        shutil.rmtree(_compiler[0], ignore_errors=True)
        _compiler = None


register_templates(Path(__file__).parent / "templates")
