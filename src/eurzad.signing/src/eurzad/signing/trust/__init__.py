"""Whom to trust: the trusted lists of the EU, chains of certificates, revocation."""
