"""Keys that sign: on cards, tokens and HSMs, in files, and for the demo. Each kind is a plugin."""
