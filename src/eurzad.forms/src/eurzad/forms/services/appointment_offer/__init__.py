"""``@appointment-offer``."""
