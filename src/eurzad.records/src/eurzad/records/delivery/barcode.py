"""Bar codes of register numbers (Code 128), as drawings for Typst."""

import zxingcpp


def code128(text: str) -> str:
    """Return a bar code as SVG. Raises ValueError for what Code 128 cannot hold."""
    return zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128).to_svg()
