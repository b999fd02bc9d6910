"""Lets browsers start the agent, and the agent know its offices."""
