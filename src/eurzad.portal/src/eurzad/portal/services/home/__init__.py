"""``@components.home`` of the site root."""
