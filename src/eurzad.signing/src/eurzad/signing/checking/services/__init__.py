"""Endpoints of validation."""
