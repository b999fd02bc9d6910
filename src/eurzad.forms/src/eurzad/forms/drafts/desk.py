"""Making, finding and removing drafts."""

from ..joint.desk import forget_joint
from ..limits import DRAFT_DAYS
from ..limits import DRAFTS_PER_USER
from ..numbers.outcomes import count_left
from ..storage import forms_store
from .draft import Draft
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import UTC
from eurzad.core.clock import local_date
from eurzad.core.spool import lookup
from typing import Any
import secrets


TOKEN_BYTES = 32


class TooManyDrafts(Exception):
    """The person has as many drafts as one may have."""


def new_token() -> str:
    """A token that cannot be guessed: 43 characters of base64url."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def create_draft(
    site: Any,
    owner: str,
    form_uid: str,
    answers: dict[str, Any],
    version: str,
    days: int | None = None,
) -> Draft:
    """A new draft of this person, which lives for `days`. Raises `TooManyDrafts`."""
    if sum(1 for _draft in drafts_of(site, owner)) >= DRAFTS_PER_USER:
        raise TooManyDrafts
    store = forms_store(site)
    draft = Draft(new_token(), owner, form_uid, version)
    draft.days = days or DRAFT_DAYS
    draft.save(answers, version)
    store.drafts[draft.token] = draft
    store.owned.add(owner, draft.token)
    return draft


def find_draft(site: Any, owner: str | None, token: str) -> Draft | None:
    """The person's draft; None for another person's, for none, and for one that was submitted."""
    draft = forms_store(site).drafts.get(token)
    if draft is None or not owner or draft.owner != owner:
        return None
    if lookup(site, token).state is not None:
        return None
    return draft


def drafts_of(site: Any, owner: str) -> Iterator[Draft]:
    """The person's drafts, in no order."""
    for token in forms_store(site).owned.tokens(owner):
        draft = find_draft(site, owner, token)
        if draft is not None:
            yield draft


def remove_draft(site: Any, draft: Draft) -> None:
    """Remove a draft with its files: it will not become an application."""
    store = forms_store(site)
    count_left(site, draft)
    del store.drafts[draft.token]
    store.owned.remove(draft.owner, draft.token)
    forget_joint(site, draft.token)


def sweep_expired(site: Any, now: datetime | None = None) -> int:
    """Remove the drafts that nobody saved for as long as their forms say. Returns how many."""
    now = now or datetime.now(UTC)
    expired = [draft for draft in forms_store(site).drafts.values() if draft.expires <= now]
    for draft in expired:
        remove_draft(site, draft)
    return len(expired)


def expired_by(site: Any, day: date) -> int:
    """How many drafts will be removed until a day, unless they are saved again."""
    return sum(1 for draft in forms_store(site).drafts.values() if local_date(draft.expires) <= day)
