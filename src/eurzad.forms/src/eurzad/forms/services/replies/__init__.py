"""``@replies``."""
