"""``@anonymous``, ``@anonymous-files`` and ``@anonymous-status``."""
