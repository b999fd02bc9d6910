"""Scanned mail: batches of pages find the entries they belong to.

`splitting` and `recognition` run as processes of their own, as PDFs come from outside and take
long; `batches` is what the worker watches; `store` is what the database keeps, `deciding` what
people do.
"""
