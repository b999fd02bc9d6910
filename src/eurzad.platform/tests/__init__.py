"""Tests of the platform, on the real profiles."""
