"""What a signature looks like in a file: PAdES, XAdES, CAdES, ASiC-E."""
