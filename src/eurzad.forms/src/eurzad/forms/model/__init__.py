"""The model of a form: what may be in it, and what it says."""
