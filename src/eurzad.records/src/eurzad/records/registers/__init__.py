"""The registers of the office: incoming, outgoing, internal."""
