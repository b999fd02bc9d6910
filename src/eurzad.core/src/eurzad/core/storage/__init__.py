"""The persistent structures behind the store of an office."""
