"""``@drafts``."""
