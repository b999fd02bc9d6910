"""Signing with a card at the clerk's: the document's digest leaves, the signature comes back."""
