"""The signer: a process of its own that holds the keys and nothing else of the office."""
