"""Benchmarks: the real thing beside its yardstick in one run, the last line one JSON object."""
