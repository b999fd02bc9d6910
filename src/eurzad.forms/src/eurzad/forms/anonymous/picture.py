"""Pictures that go with a report: smaller, and without what a camera writes into them.

A telephone notes where, when and by which device a picture was taken; who files without a name does
not mean to say that. The picture is drawn anew, turned upright, and nothing else of the file stays.
"""

from ..drafts.content import WrongFile
from eurzad.core import _
from io import BytesIO
from PIL import Image
from PIL import ImageOps
from typing import BinaryIO


# Pixels of the longer side; a lamp's number can still be read.
LONGEST_SIDE = 2560
# Pixels that are held in memory at once.
MOST_PIXELS = 30_000_000
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG"}
QUALITY = 85


def redrawn(stream: BinaryIO, content_type: str) -> bytes:
    """Return the picture without anything but what is to be seen. Raises WrongFile."""
    kind = FORMATS[content_type]
    stream.seek(0)
    try:
        with Image.open(stream, formats=[kind]) as picture:
            # a JPEG is decoded at the size that is needed, however large it is
            picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
            if picture.width * picture.height > MOST_PIXELS:
                raise WrongFile(_("The picture is too large."))
            return _drawn(picture, kind)
    except Image.DecompressionBombError as error:
        raise WrongFile(_("The picture is too large.")) from error
    except (OSError, SyntaxError, ValueError) as error:
        if isinstance(error, WrongFile):
            raise
        raise WrongFile(_("The file is damaged.")) from error


def _drawn(picture: Image.Image, kind: str) -> bytes:
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(picture)
    plain = upright.convert("RGBA" if kind == "PNG" and _has_alpha(upright) else "RGB")
    plain.info.clear()
    drawn = BytesIO()
    plain.save(drawn, kind, quality=QUALITY, optimize=True)
    return drawn.getvalue()


def _has_alpha(picture: Image.Image) -> bool:
    return "A" in picture.getbands() or "transparency" in picture.info
