"""Delivery: the outgoing register and the channels by which letters leave the office."""
