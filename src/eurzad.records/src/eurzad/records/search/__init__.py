"""Full-text search over the records: cases, what came in, what was written, the text of files."""
