"""Several persons who file one application together: each reads it and signs it."""
