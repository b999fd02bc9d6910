"""Registers that the law asks for besides those of mail: one mechanism, each defined as data."""
