"""The letter as the API tells it."""

from eurzad.core.clock import iso
from eurzad.core.office.functions import fullname_of
from eurzad.records.interfaces import ILetter
from eurzad.records.interfaces import IRecordsLayer
from eurzad.records.letters.acts import ACTS
from eurzad.records.letters.changing import shown_addressees
from eurzad.records.letters.completeness import missing_elements
from eurzad.records.letters.editing import editors
from eurzad.records.letters.kinds import KINDS
from eurzad.records.letters.remedy import instruction_for
from eurzad.records.letters.remedy import remedies_for
from eurzad.records.letters.remedy import TITLES
from eurzad.records.letters.versions import versions_of
from eurzad.records.rights import current_user
from eurzad.records.serializers import parts
from eurzad.records.serializers.approval import approval_json
from eurzad.records.serializers.approval import signature_json
from eurzad.records.serializers.approval import turn_of_others
from eurzad.records.serializers.finality import finality_json
from eurzad.records.serializers.outgoing import outgoing_summary
from eurzad.records.store import find
from eurzad.records.tree import state_of
from plone.restapi.interfaces import ISerializeToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


TEXTS = ("legal_basis", "operative_part", "reasons", "instruction")


@implementer(ISerializeToJson)
@adapter(ILetter, IRecordsLayer)
class SerializeLetter:
    """All of a letter."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self, version: Any = None, include_items: bool = True) -> dict[str, Any]:
        letter = self.context
        case = letter.__parent__
        return {
            **letter_summary(letter, self.request),
            "case": {"@id": case.absolute_url(), "mark": case.mark, "title": case.title},
            "addressees": shown_addressees(letter.addressees),
            **{name: getattr(letter, name) for name in TEXTS},
            "attachments": list(letter.attachments),
            "remedy": letter.remedy or remedies_for(case, letter.kind)[0],
            "remedies": [
                {
                    "id": one,
                    "title": parts.told(TITLES[one], self.request),
                    "text": instruction_for(case, letter.kind, one),
                }
                for one in remedies_for(case, letter.kind)
            ],
            "revision": letter.revision,
            "last_editor": parts.person(letter.last_editor),
            "editing": editing_json(letter),
            "versions": len(versions_of(letter)),
            "elements_missing": [
                {
                    "id": element.id,
                    "title": parts.told(element.title, self.request),
                    "field": element.field,
                    "required": element.required,
                }
                for element in missing_elements(letter)
            ],
            "date": parts.iso_day(letter.date),
            "approver": parts.person(letter.approver),
            "dispatched": iso(letter.dispatched),
            "dispatches": [
                outgoing_summary(one, self.request)
                for one in filter(None, map(find, letter.outgoing_uids))
            ],
            "finality": finality_json(letter, self.request),
            "approval": approval_json(letter, self.request),
            "signatory": letter.signatory or None,
            "signatures": [signature_json(one) for one in letter.signatures],
            "signed": parts.iso_day(letter.signed),
            "transitions": [
                one
                for one in parts.transitions(letter, self.request)
                if one["id"] not in turn_of_others(letter)
            ],
        }


def editing_json(letter: Any) -> list[dict[str, Any]]:
    """Return who else has the letter open."""
    return [
        {**(parts.person(user_id) or {}), "since": iso(since)}
        for user_id, since in editors(letter).items()
        if user_id != current_user()
    ]


def letter_summary(letter: Any, request: Any) -> dict[str, Any]:
    """Return a letter as a case shows it."""
    return {
        "@id": letter.absolute_url(),
        "@type": letter.portal_type,
        "UID": letter.UID(),
        "title": letter.title,
        "kind": letter.kind,
        "kind_title": parts.told(KINDS[letter.kind], request),
        **parts.state(letter.portal_type, state_of(letter), request),
        "author": fullname_of(letter.author) if letter.author else "",
        "modified": iso(letter.modified().asdatetime()),
        "remarks": letter.remarks,
        "act": act_json(letter, request),
        "places": [dict(one) for one in letter.places],
        "files": parts.files_of(letter),
    }


def act_json(letter: Any, request: Any) -> dict[str, Any] | None:
    """Return what a letter does in the proceedings, if its template says so."""
    act = ACTS.get(letter.act)
    if act is None:
        return None
    data = letter.act_data or {}
    return {
        "id": act.id,
        "title": parts.told(act.title, request),
        "fields": list(act.fields),
        "data": data,
        "missing": [name for name in act.needs if not data.get(name)],
    }


def letters_of(case: Any) -> list[Any]:
    """Return the letters of a case in the order in which they were drafted."""
    return sorted(case.objectValues(), key=lambda letter: int(letter.id.rpartition("-")[2]))
