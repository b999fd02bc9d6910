"""How services do: what was begun, filed, left and refused, and how long it took to settle."""
