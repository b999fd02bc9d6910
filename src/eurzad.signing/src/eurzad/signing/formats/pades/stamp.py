"""The stamp that shows a signature on the page: who, in what capacity, in which matter, when."""

from dataclasses import asdict
from dataclasses import dataclass
from eurzad.core.documents.characters import clean
from eurzad.core.documents.characters import spelled_out
from io import BytesIO
from pathlib import Path
from pyhanko.pdf_utils import layout
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import StaticStampStyle
from typing import Any
import json
import typst


@dataclass(frozen=True)
class Stamp:
    """What a stamp says. `heading` such as "Podpisano elektronicznie"; empty lines are left out."""

    heading: str
    name: str
    function: str = ""
    in_place_of: str = ""
    mark: str = ""
    date: str = ""
    remark: str = ""

    @property
    def text(self) -> str:
        """The stamp in one line, for those who listen to the page."""
        return ", ".join(value for value in asdict(self).values() if value)


TEMPLATE = Path(__file__).with_name("stamp.typ")
NAME = "/Stamp"

_compiler: typst.Compiler | None = None


def stamp_pdf(stamp: Stamp, width: float, height: float) -> bytes:
    """Return a PDF of one page, `width` by `height` points, that looks like the stamp.

    A character that the typeface lacks is printed as its code.
    """
    told = clean({**asdict(stamp), "width": width, "height": height})
    try:
        return _compile(told)
    except typst.TypstError:
        return _compile(spelled_out(told))


def _compile(told: Any) -> bytes:
    global _compiler
    if _compiler is None:
        _compiler = typst.Compiler(root=str(TEMPLATE.parent), ignore_system_fonts=True)
    pdf = _compiler.compile(
        input=str(TEMPLATE),
        format="pdf",
        sys_inputs={"data": json.dumps(told, ensure_ascii=False)},
        pdf_standards=["a-2b"],
        pdf_tags=False,
    )
    if not isinstance(pdf, bytes):
        raise ValueError("a stamp has one page")
    return pdf


def stamp_style(stamp: Stamp, width: float, height: float) -> StaticStampStyle:
    """Return the stamp as pyHanko puts it on a page."""
    return StaticStampStyle(
        background=StampPage(stamp_pdf(stamp, width, height)),
        background_layout=layout.SimpleBoxLayoutRule(
            x_align=layout.AxisAlignment.ALIGN_MID,
            y_align=layout.AxisAlignment.ALIGN_MID,
            margins=layout.Margins.uniform(0),
        ),
        border_width=0,
    )


class StampPage(PdfContent):
    """The page of a PDF in memory, taken over with its typeface."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        page = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        self.resources.xobject[NAME] = page
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = layout.BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return NAME.encode() + b" Do"
