"""Records as the API tells them."""
