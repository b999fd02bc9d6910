"""What the benchmark of the queue is measured against; loaded by the benchmark's own Zope alone."""
