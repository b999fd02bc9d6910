"""``@my-messages``."""
