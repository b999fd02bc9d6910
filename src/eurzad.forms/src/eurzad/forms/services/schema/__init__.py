"""``@form-schema``."""
