"""The office archive (archiwum zakładowe): taking over, keeping, lending, disposing of files."""
