"""Sizes and numbers that bound what a person may send."""

ATTACHMENTS = 10
FILE_BYTES = 10 * 1024 * 1024
TOTAL_BYTES = 50 * 1024 * 1024
ANSWERS_BYTES = 256 * 1024
DRAFTS_PER_USER = 20
DRAFT_DAYS = 30
