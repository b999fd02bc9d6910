"""``@appointment-blocks``."""
