"""GET @structure: the departments of the office as they are nested."""
