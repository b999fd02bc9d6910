"""``@messages`` of a case."""
