"""``@my-appointments``."""
