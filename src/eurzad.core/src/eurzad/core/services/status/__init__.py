"""How the office's machinery is doing."""
