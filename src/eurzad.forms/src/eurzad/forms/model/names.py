"""Names of what is ours in a model, free of any import, so that a model is read without Plone."""

NAMESPACE = "urn:eurzad:forms:1"
PREFIX = "eurzad"
FIELD_ATTRIBUTES = (
    "hint",
    "help",
    "autocomplete",
    "prefill",
    "showWhen",
    "requiredWhen",
    "calculate",
    "validWhen",
    "message",
    "format",
    "widget",
    "parts",
    "party",
    "inTitle",
)
SCHEMA_ATTRIBUTES = (
    "declaration",
    "signing",
    "signatories",
    "signingOrder",
    "representative",
    "template",
    "anonymous",
    "draftDays",
    "keepDays",
)
FIELDSET_ATTRIBUTES = ("showWhen", "help")

MAX_DRAFT_DAYS = 365
# A party sees its case in its account at least as long as it may appeal.
MIN_KEEP_DAYS, MAX_KEEP_DAYS = 30, 3650

DEFAULT_ACCEPT = ("application/pdf", "image/jpeg", "image/png")
IMAGES = ("image/jpeg", "image/png")
MAX_FILES = 10
MAX_FILE_SIZE = 10 * 1024 * 1024
MAX_ROWS = 100
DEFAULT_ROWS = 20
MAX_LINE, DEFAULT_LINE = 1000, 1000
MAX_TEXT, DEFAULT_TEXT = 20000, 5000


def qualified(name: str) -> str:
    """The attribute's name as lxml writes it."""
    return f"{{{NAMESPACE}}}{name}"
