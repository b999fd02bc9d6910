"""What of collective.easyform stays reachable, and what is closed."""
