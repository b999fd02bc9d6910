"""What the GenericSetup profile cannot say."""

from .drafts.sweep import schedule_sweep
from .storage import has_forms_store
from .storage import install_forms_store
from plone import api
from typing import Any


def after_install(_setup: Any) -> None:
    """Make the store; ask for the first removal of old drafts."""
    site = api.portal.get()
    if not has_forms_store(site):
        install_forms_store(site)
        schedule_sweep(site)
