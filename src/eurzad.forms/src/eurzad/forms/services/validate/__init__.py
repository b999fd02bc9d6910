"""``@validate``."""
