"""``@my-applications``."""
