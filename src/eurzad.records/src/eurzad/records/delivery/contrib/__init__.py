"""The channels that come with the records."""
