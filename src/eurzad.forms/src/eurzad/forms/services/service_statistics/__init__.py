"""``@service-statistics``."""
