"""ClamAV, by its daemon."""
