"""``@appointments``."""
