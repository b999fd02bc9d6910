"""Anchors: once a day the office writes down the heads of all logs, also outside the database.

Each entry of a log holds the hash of the one before, so a changed entry shows. Whoever can write to
the database could rewrite a whole chain; what the anchors say of it cannot be rewritten with it.
"""
