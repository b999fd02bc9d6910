"""Handing a matter to another office of the platform."""
