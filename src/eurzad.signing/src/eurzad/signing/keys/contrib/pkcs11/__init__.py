"""Keys on cards, tokens and HSMs: whatever has a PKCS#11 module."""
