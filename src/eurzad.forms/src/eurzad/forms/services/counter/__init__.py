"""``@counter``."""
