"""The application (wniosek): an incoming item that a resident filed by a form."""

from eurzad.core import _
from eurzad.records.content.incoming import IIncomingItemSchema
from eurzad.records.content.incoming import IncomingItem
from typing import Any
from zope import schema
from zope.interface import implementer
import json


class IApplication(IIncomingItemSchema):
    """What an application has beyond any incoming item. All of it is set once."""

    token = schema.ASCIILine(title=_("Token"), default="")
    filed_at = schema.Datetime(title=_("Time of filing"))
    form_uid = schema.ASCIILine(title=_("Form"), default="")
    form_version = schema.ASCIILine(title=_("Version of the form"), default="")
    service_title = schema.TextLine(title=_("Service"), default="")


@implementer(IApplication)
class Application(IncomingItem):
    """An application as it was filed, with the labels that the person saw.

    A letter of a party to its case is one, too: `letter_kind` says of which kind, see `..replies`.
    """

    register_kind = "application"
    letter_kind = ""
    _content = "{}"

    def keep(self, content: dict[str, Any]) -> None:
        """Write down what was filed. Raises ValueError when that was done before."""
        if self._content != "{}":
            raise ValueError("an application is never changed")
        self._content = json.dumps(content, ensure_ascii=False, separators=(",", ":"))

    @property
    def content(self) -> dict[str, Any]:
        """Answers in full (`answers`), their order and labels (`shown`), attachments (`files`)."""
        return json.loads(self._content)

    @property
    def answers(self) -> list[dict[str, str]]:
        """The answers as people read them, each with label and value."""
        return [
            {"label": one["label"], "value": one["text"]} for one in self.content.get("shown", ())
        ]


def forget_content(event: Any) -> None:
    """The files of an application were destroyed: what the person filled in goes with them."""
    if isinstance(event.record, Application):
        event.record._content = "{}"
