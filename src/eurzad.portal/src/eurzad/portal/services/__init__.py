"""What the portal adds to the REST API."""
