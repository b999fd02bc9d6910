"""A mail that says that a letter waits."""
