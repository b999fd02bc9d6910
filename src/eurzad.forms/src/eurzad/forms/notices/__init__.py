"""E-mails about a person's cases: which ones, and how to be rid of those one can do without."""
