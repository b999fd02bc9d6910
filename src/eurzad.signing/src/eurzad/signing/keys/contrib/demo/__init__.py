"""Keys of no legal force, made by ourselves: a demo needs no outside system."""
