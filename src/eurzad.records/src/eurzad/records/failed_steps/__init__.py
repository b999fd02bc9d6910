"""What the system could not do by itself, for the clerks who look after it."""
