Full-text search over cases, letters and what came in, the text of PDFs and scans included; everybody finds what they may see.
