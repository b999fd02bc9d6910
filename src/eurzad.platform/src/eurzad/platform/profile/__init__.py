"""A profile folder read and checked: everything that makes an office that office."""

from eurzad.platform.profile.errors import ProfileError
from eurzad.platform.profile.reading import load_profile
from eurzad.platform.profile.reading import Profile


__all__ = ["Profile", "ProfileError", "load_profile"]
