"""By post, on paper."""
