"""Things of a site that a profile describes: content and registry records."""

from collections.abc import Mapping
from dataclasses import dataclass
from DateTime import DateTime
from datetime import date
from eurzad.forms.versions import publish_form
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.dexterity.utils import iterSchemata
from plone.registry.interfaces import IRegistry
from typing import Any
from typing import Protocol
from zope.component import getUtility
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent
from zope.schema import getFieldsInOrder


class Item(Protocol):
    """Something with named values that can be read from the site and written to it."""

    values: Mapping[str, Any]

    @property
    def preset(self) -> bool:
        """Whether its values before the first import are only defaults."""

    @property
    def key(self) -> str:
        """Name of the item, unique in the site."""

    def exists(self, site: Any) -> bool:
        """Whether the site has it."""

    def add(self, site: Any) -> None:
        """Make it, with all its values."""

    def read(self, site: Any, name: str) -> Any:
        """A value as the site has it."""

    def write(self, site: Any, changes: Mapping[str, Any]) -> None:
        """Change these values."""


@dataclass(frozen=True)
class Records:
    """Records of the registry under a prefix. They are made by GenericSetup and so always there."""

    prefix: str
    values: Mapping[str, Any]
    preset: bool = True

    @property
    def key(self) -> str:
        return f"registry/{self.prefix}"

    def exists(self, site: Any) -> bool:
        return True

    def add(self, site: Any) -> None:
        self.write(site, self.values)

    def read(self, site: Any, name: str) -> Any:
        return getUtility(IRegistry)[f"{self.prefix}.{name}"]

    def write(self, site: Any, changes: Mapping[str, Any]) -> None:
        registry = getUtility(IRegistry)
        for name, value in changes.items():
            registry[f"{self.prefix}.{name}"] = value


@dataclass(frozen=True)
class Content:
    """A content object at a path below the site."""

    path: str
    portal_type: str
    values: Mapping[str, Any]
    published_on: date | None = None
    editors: bool = False
    navigation: bool = True
    preset: bool = False

    @property
    def key(self) -> str:
        return self.path

    def exists(self, site: Any) -> bool:
        return self._find(site) is not None

    def add(self, site: Any) -> None:
        parent_path, _, name = self.path.rpartition("/")
        parent = site.unrestrictedTraverse(parent_path.lstrip("/")) if parent_path else site
        new = createContent(self.portal_type)
        new.id = name
        new.language = "pl"
        new.creators = ()
        new.exclude_from_nav = not self.navigation
        new.effective_date = (
            DateTime(f"{self.published_on.isoformat()} 08:00 Europe/Warsaw")
            if self.published_on
            else DateTime()
        )
        self._set(new, self.values)
        obj = addContentToContainer(parent, new, checkConstraints=False)
        if api.content.get_state(obj, default="published") != "published":
            api.content.transition(obj, to_state="published")
        if self.editors:
            obj.manage_setLocalRoles("editors", ["Editor", "Contributor", "Reviewer"])
            obj.reindexObjectSecurity()
        obj.reindexObject()

    def read(self, site: Any, name: str) -> Any:
        return getattr(self._find(site).aq_base, name, None)

    def write(self, site: Any, changes: Mapping[str, Any]) -> None:
        obj = self._find(site)
        self._set(obj, changes)
        notify(ObjectModifiedEvent(obj))
        obj.reindexObject()

    def _find(self, site: Any) -> Any:
        return site.unrestrictedTraverse(self.path.lstrip("/"), None)

    def _set(self, obj: Any, values: Mapping[str, Any]) -> None:
        fields = {
            name: found for schema in iterSchemata(obj) for name, found in getFieldsInOrder(schema)
        }
        for name, value in values.items():
            setattr(obj, name, fields[name].missing_value if value is None else value)


@dataclass(frozen=True)
class Form(Content):
    """A form: what comes out of the profile is published at once."""

    def add(self, site: Any) -> None:
        super().add(site)
        publish_form(self._find(site))

    def write(self, site: Any, changes: Mapping[str, Any]) -> None:
        super().write(site, changes)
        form = self._find(site)
        if "fields_model" in changes and form.fields_model != form.published_model:
            publish_form(form)
