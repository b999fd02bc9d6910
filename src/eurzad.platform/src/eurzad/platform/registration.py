"""Profiles of offices are GenericSetup profiles outside any package, registered at start-up."""

from pathlib import Path
from plone.base.interfaces import IPloneSiteRoot
from Products.GenericSetup.interfaces import EXTENSION
from Products.GenericSetup.registry import _profile_registry
from typing import Any
import os


PRODUCT = "eurzad.platform"
ENVIRONMENT = "EURZAD_PROFILES"


def profile_id(path: Path) -> str:
    """Id of an office's GenericSetup profile."""
    return f"{PRODUCT}:{path.name}"


def register_profile(path: Path) -> None:
    """Register one profile folder, unless it is."""
    if profile_id(path) in _profile_registry.listProfiles():
        return
    _profile_registry.registerProfile(
        path.name,
        f"eUrząd: {path.name}",
        "An office as files",
        str(path),
        PRODUCT,
        EXTENSION,
        for_=IPloneSiteRoot,
    )


def register_profiles(folder: Path) -> None:
    """Register every profile in a folder."""
    for metadata in sorted(folder.glob("*/metadata.xml")):
        register_profile(metadata.parent)


def register_from_environment(_event: Any) -> None:
    """Register the profiles of the folder that the environment names."""
    folder = os.environ.get(ENVIRONMENT)
    if folder:
        register_profiles(Path(folder))
