"""Why the agent does not do what it was asked."""

CODES = (
    "bad_message",
    "foreign_origin",
    "bad_job",
    "job_expired",
    "job_used",
    "altered",
    "opaque",
    "refused",
    "busy",
    "no_window",
    "not_set_up",
    "no_module",
    "no_card",
    "no_key",
    "other_certificate",
    "pin_wrong",
    "pin_locked",
    "card_lost",
    "unexpected",
)


class Refused(Exception):
    """It was not done. `code` says why; `more` is told with it, and holds no secret."""

    def __init__(self, code: str, **more: object) -> None:
        super().__init__(code)
        self.code = code
        self.more = more
