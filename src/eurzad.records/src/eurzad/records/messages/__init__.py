"""Messages between a party and whoever handles its case: informal, kept in the case."""
