"""``@submit``."""
