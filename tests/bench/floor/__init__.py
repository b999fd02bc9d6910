"""The floor of the submission benchmark: a view that only writes the same bytes to the spool.

Loaded by the benchmark's own Zope alone; no office has it.
"""
