"""``@anonymous`` and ``@anonymous-status``."""
