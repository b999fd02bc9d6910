"""``@rating``."""
