"""Signatures inside PDF files (ISO 32000-2, ETSI EN 319 142)."""
