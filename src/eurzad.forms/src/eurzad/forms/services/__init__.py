"""REST endpoints of forms; one folder each."""
