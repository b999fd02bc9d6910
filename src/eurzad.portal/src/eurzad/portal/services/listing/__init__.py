"""``@components.services`` of the service folder."""
