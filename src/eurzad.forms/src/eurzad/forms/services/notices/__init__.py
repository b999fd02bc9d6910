"""``@notices``."""
