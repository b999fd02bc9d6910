"""Handing a matter to the office that is competent (art. 65 KPA), on this platform."""
