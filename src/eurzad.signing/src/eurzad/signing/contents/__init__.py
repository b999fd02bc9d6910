"""Whether a signed file holds what it was to hold: a document that somebody signed elsewhere."""
