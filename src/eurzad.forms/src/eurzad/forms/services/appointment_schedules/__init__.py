"""``@appointment-schedules``."""
