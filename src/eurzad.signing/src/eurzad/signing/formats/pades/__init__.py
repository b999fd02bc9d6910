"""PAdES: signatures in PDF files, with a stamp that can be seen."""
