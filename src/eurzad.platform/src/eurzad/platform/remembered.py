"""What was imported: the hash of each value, kept in the site."""

from BTrees.OOBTree import OOBTree
from typing import Any
from zope.annotation.interfaces import IAnnotations
import datetime
import hashlib
import json


ANNOTATION = "eurzad.platform.remembered"


def remembered(site: Any) -> OOBTree:
    """Hash of each imported value by its key; made on first use."""
    annotations = IAnnotations(site)
    if ANNOTATION not in annotations:
        annotations[ANNOTATION] = OOBTree()
    return annotations[ANNOTATION]


def digest(value: Any) -> str:
    """Hash of a value. An empty text or list is the same as none."""
    text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if value is None or value == "" or value == [] or value == () or value == {}:
        return None
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("ascii")
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    if isinstance(value, (bool, int, float)):
        return value
    if hasattr(value, "items"):
        return {str(name): _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value]
