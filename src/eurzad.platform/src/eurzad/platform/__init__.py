"""Creates an office site from profiles/<office>/ and keeps it in step."""
