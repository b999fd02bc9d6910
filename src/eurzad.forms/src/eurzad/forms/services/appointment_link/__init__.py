"""``@appointment-link``."""
