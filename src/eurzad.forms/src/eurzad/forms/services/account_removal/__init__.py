"""``@account-removal``."""
