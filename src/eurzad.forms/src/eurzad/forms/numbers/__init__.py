"""How services do: what was begun, filed and left, and how long it took to settle."""
