"""How messages reach the agent. What they mean is the same on every road."""
