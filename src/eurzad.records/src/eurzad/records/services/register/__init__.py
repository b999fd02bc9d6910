"""What the services of the three registers share."""
