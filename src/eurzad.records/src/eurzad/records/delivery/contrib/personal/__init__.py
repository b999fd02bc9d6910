"""Handed over by own staff or at the office."""
