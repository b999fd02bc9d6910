"""Creates an office's site from its profile and keeps it in step."""
