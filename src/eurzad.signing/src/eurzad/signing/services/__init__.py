"""The endpoints of signing."""
