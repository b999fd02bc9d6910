A profile may hold a unit's own file plan, or its exceptions from the office's.
