Links that confirm an account, set a password or invite to sign together carry their secret behind the hash, where no log of a server sees it.
