"""Delivery to the resident's account."""
