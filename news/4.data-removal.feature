Each form says how long drafts live and how long an ended case stays tied to accounts; a daily job removes what is due, with a list before and a protocol after.
