"""Are these answers what the form asks for?"""

from .answers import AttachedFile
from .answers import validate


__all__ = ["AttachedFile", "validate"]
