"""``@unsubscribe``."""
