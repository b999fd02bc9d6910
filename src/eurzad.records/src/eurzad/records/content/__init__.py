"""The content types of the records."""
