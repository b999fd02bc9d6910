"""What goes into the log about an unexpected error."""

import logging
import traceback


def log_error(logger: logging.Logger, where: str, error: Exception) -> None:
    """Log where an error came from, not its text: that may hold personal data."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    logger.error("%s: %s\n%s", where, type(error).__name__, frames)
