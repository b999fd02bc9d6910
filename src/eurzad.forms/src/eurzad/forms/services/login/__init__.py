"""``@login``, throttled."""
