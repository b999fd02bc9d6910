"""The agent's own window: what is signed, for whom, and the PIN. No page can draw it or read it."""
