"""May this user save this model, here?"""

from . import grammar
from .elements import check_attributes
from .elements import local
from .elements import tag
from .notes import Notes
from .read import read_model
from .reasons import ModelForbidden
from .reasons import ModelRefused
from .reasons import Reason
from .source import parse
from collections.abc import Callable
from eurzad.core import _
from lxml import etree


Allowed = Callable[[str], bool]


def check_fields_model(source: str, allowed: Allowed) -> None:
    """Raise unless the model of the fields is within the vocabulary.

    `allowed` answers whether the user holds a permission; inside a service card it answers no to
    everything. A model that is not finished may be saved.
    """
    reasons = [one for one in read_model(source).reasons if not one.unfinished]
    wrong = [one for one in reasons if one.permission is None]
    if wrong:
        raise ModelRefused(*wrong)
    forbidden = [one for one in reasons if one.permission and not allowed(one.permission)]
    if forbidden:
        raise ModelForbidden(*forbidden)


def check_finished_model(source: str) -> None:
    """Raise unless residents can be given the form as it is."""
    reasons = read_model(source).reasons
    if reasons:
        raise ModelRefused(*reasons)


def check_actions_model(source: str, allowed: Allowed) -> None:
    """Raise unless every action is of a known kind and the user may add it."""
    schema = _only_schema(parse(source))
    for element in schema:
        kind = element.get("type", "")
        permissions = grammar.PERMISSIONS_OF_ACTIONS.get(kind)
        if element.tag != tag("field") or permissions is None:
            raise ModelRefused(
                Reason(
                    _("Unknown kind of action: ${kind}.", mapping={"kind": kind[:200]}),
                    element.sourceline,
                )
            )
        if not all(allowed(permission) for permission in permissions):
            raise ModelForbidden(
                Reason(
                    _("You may not save an action of the kind ${kind}.", mapping={"kind": kind}),
                    element.sourceline,
                )
            )
        for part in element.iterdescendants(etree.Element):
            if etree.QName(part).localname in grammar.FORBIDDEN_IN_ACTIONS:
                raise ModelRefused(
                    Reason(
                        _("An action has no element ${element}.", mapping={"element": local(part)}),
                        part.sourceline,
                    )
                )


def _only_schema(root: etree._Element) -> etree._Element:
    notes = Notes()
    if root.tag != tag("model") or len(root) != 1 or root[0].tag != tag("schema"):
        notes.add(root, None, _("A model has exactly one schema."))
    check_attributes(root, set(), notes)
    for schema in root[:1]:
        check_attributes(schema, {"name"}, notes)
    if notes.reasons:
        raise ModelRefused(*notes.reasons)
    return root[0]
