"""A scanner for trying out."""
