Visits at the office show on the clerk's page of their case. From there a clerk books one for a party, who finds it on their own page of
the case and can call it off; the log of the case tells of it.
