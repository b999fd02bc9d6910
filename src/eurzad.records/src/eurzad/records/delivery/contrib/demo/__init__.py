"""Delivery without any outside system, for trying out."""
