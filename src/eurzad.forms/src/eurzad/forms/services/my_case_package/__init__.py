"""``@@my-case-package``."""
