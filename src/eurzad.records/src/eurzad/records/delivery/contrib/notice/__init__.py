"""Public notice."""
