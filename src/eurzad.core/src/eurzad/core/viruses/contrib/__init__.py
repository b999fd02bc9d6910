"""The scanners of the house."""
