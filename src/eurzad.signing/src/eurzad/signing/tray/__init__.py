"""The signing tray: what waits for a person's signature, and what became of it."""
