"""One case as a party sees it: its clock, what is asked, whom to ask, and what the party may do."""
