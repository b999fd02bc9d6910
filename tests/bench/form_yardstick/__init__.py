"""What the benchmark of forms is measured against; loaded by the benchmark's own Zope alone."""
