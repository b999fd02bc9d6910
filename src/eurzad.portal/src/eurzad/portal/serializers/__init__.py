"""JSON of the portal's types."""
