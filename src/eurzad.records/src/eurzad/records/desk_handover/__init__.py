"""Handing over the whole desk of a colleague who leaves or changes their work."""
