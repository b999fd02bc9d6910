"""Two-dimensional bar codes (QR): drawn for stamps and separator sheets, read from scans."""

from functools import lru_cache
from typing import Any
import re
import zxingcpp


QUIET = 4
# The office's code, the register number, and "K" when the sheet only separates documents.
IDENTIFIER = re.compile(
    r"(?P<office>[A-Za-z0-9-]{1,60})/(?P<number>[A-ZĄĆĘŁŃÓŚŹŻ]{1,12}/[1-9][0-9]{0,8}/[0-9]{4})"
    r"(?P<separator>/K)?"
)


@lru_cache(256)
def symbol_svg(text: str) -> str:
    """Return the QR code of a text as SVG, with the quiet zone that readers need around it."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    modules = memoryview(code.to_image(scale=1, add_quiet_zones=False))
    height, width = modules.shape
    dark = "".join(
        f"M{x + QUIET} {y + QUIET}h1v1h-1z"
        for y in range(height)
        for x in range(width)
        if modules[y, x] == 0
    )
    size = width + 2 * QUIET
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" '
        f'shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/>'
        f'<path d="{dark}"/></svg>'
    )


def read_identifier(image: Any) -> re.Match[str] | None:
    """Return the first identifier among the codes on a page, read as an image."""
    for code in zxingcpp.read_barcodes(image, zxingcpp.BarcodeFormat.QRCode):
        found = IDENTIFIER.fullmatch(code.text)
        if found is not None:
            return found
    return None
