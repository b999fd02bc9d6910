"""``@appointment-book``."""
