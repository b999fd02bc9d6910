"""What the public reads: service cards, news, units and people."""
