"""What the GenericSetup profile cannot say."""

from .accounts.guard import install_guard
from .accounts.sessions import keep_tokens
from .drafts.sweep import schedule_sweep
from .storage import has_forms_store
from .storage import install_forms_store
from plone import api
from typing import Any


def after_install(_setup: Any) -> None:
    """Make the store, put the guard before log ins; ask for the first removal of old drafts."""
    site = api.portal.get()
    install_guard(site)
    keep_tokens(site)
    if not has_forms_store(site):
        install_forms_store(site)
        schedule_sweep(site)
