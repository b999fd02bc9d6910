"""What happened in the office of a demonstration before its visitor came."""

from eurzad.platform.demo.cast import Cast
from eurzad.platform.demo.telling import tell


__all__ = ["Cast", "tell"]
