"""The core's REST services."""
