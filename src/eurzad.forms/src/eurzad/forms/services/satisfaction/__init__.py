"""``@satisfaction``."""
