Decisions show since when they are final for each party; waivers, the note of finality, appeals with their term for passing on, and the return of the file are on record.
