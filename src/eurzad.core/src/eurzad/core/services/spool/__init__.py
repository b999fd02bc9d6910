"""Trying a refused record again."""
