"""What the endpoints of signing together share."""

from ...applications.reading import shown_answers
from ...content import OfficeForm
from ...content import service_of
from ...drafts.desk import find_draft
from ...drafts.draft import Draft
from ...joint.desk import begun_joint
from ...joint.desk import checked
from ...joint.desk import digest_of
from ...joint.joint import Joint
from ...joint.joint import Signatory
from ...storage import forms_store
from ..drafts.base import current_user_id
from ..drafts.base import form_of
from ..form.get import declaration_of
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import Conflict
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WithPath
from eurzad.core.spool import lookup
from typing import Any
from urllib.parse import quote
from zope.i18n import negotiate


VIEW = "@@joint-file"


@dataclass(frozen=True)
class Signing:
    """A draft with its form and signatories, as one of them sees it."""

    draft: Draft
    form: OfficeForm
    joint: Joint
    user_id: str

    @property
    def owner(self) -> bool:
        return self.draft.owner == self.user_id

    @property
    def service(self) -> str:
        service = service_of(self.form)
        return service.title if service is not None else self.form.title


class JointPath(WithPath):
    """Finds the draft that the address names."""

    def signing(self) -> Signing:
        """The draft, for its owner and those who took an invitation up; 404 for anybody else."""
        if not self.path:
            raise not_yours()
        draft, user_id = draft_for(self.context, current_user_id(), self.path[0])
        form = form_of(draft)
        if form.definition.filing.signatories == "one":
            raise not_yours()
        return Signing(draft, form, begun_joint(self.context, draft), user_id)

    def owners(self) -> Signing:
        """The same for its owner only."""
        signing = self.signing()
        if not signing.owner:
            raise not_yours()
        return signing


def draft_for(site: Any, user_id: str, token: str) -> tuple[Draft, str]:
    """The draft that the person owns or signs, and who asks. 404 for any other."""
    own = find_draft(site, user_id, token)
    if own is not None:
        return own, user_id
    store = forms_store(site)
    joint, draft = store.joint.get(token), store.drafts.get(token)
    if joint is None or draft is None or joint.by_user(user_id) is None:
        raise not_yours()
    if lookup(site, token).state is not None:
        raise Conflict(_("The application has been filed. You find it among your cases."))
    return draft, user_id


def joint_json(site: Any, signing: Signing, request: Any) -> dict[str, Any]:
    """Everything that a signatory sees: the application as it would be filed, and who signs it."""
    draft, form, joint = signing.draft, signing.form, signing.joint
    definition = form.definition
    clean, errors = checked(definition, draft)
    digest = digest_of(draft, definition.version, clean)
    filing = definition.filing
    turn = {one.id for one in joint.turn(digest, filing.in_turn)}
    me = joint.by_user(signing.user_id)
    files = [file.as_json() for file in draft.files]
    return {
        "id": draft.token,
        "@id": f"{site.absolute_url()}/@joint/{draft.token}",
        "service": signing.service,
        "form": form.absolute_url(),
        "owner": signing.owner,
        "in_turn": filing.in_turn,
        "required": filing.signatories == "required",
        "complete": not errors,
        "digest": digest,
        "may_sign": bool(
            not errors
            and me is not None
            and me.id in turn
            and (joint.together or not signing.owner)
        ),
        "signatories": [
            signatory_json(one, signing, digest, one.id in turn) for one in joint.signatories
        ],
        "answers": [
            {"step": one["step"], "label": one["label"], "value": one["text"]}
            for one in shown_answers(definition, clean, files)
        ],
        "attachments": [
            {
                **file.told(),
                "download": f"{site.absolute_url()}/{VIEW}/{draft.token}/{file.id}/"
                f"{quote(file.filename)}",
            }
            for file in draft.files
        ],
        "declaration": declaration_of(definition, negotiate(request) or "pl"),
    }


def signatory_json(one: Signatory, signing: Signing, digest: str, turn: bool) -> dict[str, Any]:
    """One of them. Addresses and reasons are for the owner only."""
    state = one.shown_state
    if one.state == "signed" and one.digest != digest:
        state = "joined"
    private = {
        "email": one.email,
        "reason": one.reason,
        "expires": iso(one.expires) if one.state == "invited" else None,
    }
    return {
        "id": one.id,
        "name": one.name,
        "state": state,
        "signed": iso(one.signed) if state == "signed" else None,
        "me": one.user_id == signing.user_id,
        "turn": turn and state == "joined",
        **(private if signing.owner else {}),
    }
