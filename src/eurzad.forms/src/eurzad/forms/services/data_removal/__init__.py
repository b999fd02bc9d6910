"""``@data-removal``."""
