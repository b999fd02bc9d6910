"""One question when a case is settled. What was answered is kept without who answered it."""
