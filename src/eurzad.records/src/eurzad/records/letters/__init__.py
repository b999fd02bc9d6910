"""Letters: drafting from templates, completeness, approval, the PDF."""
