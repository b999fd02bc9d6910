"""Drafts of applications: their owner's only, for thirty days."""
