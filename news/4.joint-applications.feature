Several persons file one application together: each is invited by mail, reads it and signs it in their own account; the last signature files it and all become parties of the case.
