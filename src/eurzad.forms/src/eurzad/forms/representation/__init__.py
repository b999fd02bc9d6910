"""Filing for somebody else: the power of attorney, its stamp duty, and the parties that follow."""
