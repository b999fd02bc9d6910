"""A new year: what is made ready for it, and how it begins at midnight in Poland."""
