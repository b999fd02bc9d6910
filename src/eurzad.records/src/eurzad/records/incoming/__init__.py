"""Incoming items: registration, the incoming register, assignment."""

from eurzad.records.incoming.registration import register_incoming


__all__ = ["register_incoming"]
