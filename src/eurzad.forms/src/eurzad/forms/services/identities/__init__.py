"""``@identities``."""
