"""What a signed file is worth: is it as it was signed, by whom, and can its certificate be trusted.

Integrity and trust are told apart: a file whose certificate expired long ago may still be exactly
what was signed, and a fresh qualified signature may stand beside words added later.
"""
