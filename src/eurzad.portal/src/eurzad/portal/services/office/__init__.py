"""``@office``: who the office is."""
