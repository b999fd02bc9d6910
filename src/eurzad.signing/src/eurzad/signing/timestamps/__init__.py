"""Time stamps (RFC 3161) and what proves certificates valid."""
