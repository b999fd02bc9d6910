"""``@visits`` of a case."""
