"""The kinds of keys: a folder each."""
