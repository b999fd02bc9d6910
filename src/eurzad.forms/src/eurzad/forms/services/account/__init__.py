"""``@account``."""
