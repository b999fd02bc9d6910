"""Inviting, signing, declining; the last signature files the application."""

from ..accounts.people import normal
from ..accounts.tickets import find as find_ticket
from ..accounts.tickets import INVITATION
from ..accounts.tickets import issue
from ..accounts.tickets import use
from ..applications.account import account_of
from ..drafts.draft import Draft
from ..model.definition import FormDefinition
from ..storage import forms_store
from ..validation import validate
from . import mails
from .joint import Joint
from .joint import MOST
from .joint import MOST_MAILS
from .joint import Signatory
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from eurzad.core import _
from eurzad.core.addresses import portal_address
from eurzad.core.errors import Conflict
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.mail import ADDRESS
from eurzad.core.spool import lookup
from hashlib import sha256
from typing import Any
from zope.i18n import translate
import json
import secrets


LEFT = _("This person has deleted their account in the portal.")
VOID_LINK = _("This invitation has ended, was used, or was withdrawn. Ask for another one.")


def joint_of(site: Any, draft: Draft) -> Joint | None:
    """The signatories of a draft, if anybody was invited."""
    return forms_store(site).joint.get(draft.token)


def begun_joint(site: Any, draft: Draft) -> Joint:
    """The signatories of a draft; of one for which nobody was invited its owner, not yet kept."""
    joint = joint_of(site, draft)
    if joint is not None:
        return joint
    account = account_of(draft.owner)
    name = account.get("fullname") or draft.owner
    return Joint(
        draft.token, Signatory("s1", name, account.get("email", ""), draft.owner, "joined")
    )


def kept_joint(site: Any, draft: Draft) -> Joint:
    """The same, kept from now on."""
    joint = begun_joint(site, draft)
    if joint_of(site, draft) is None:
        forms_store(site).joint[draft.token] = joint
    return joint


def drafts_to_sign(site: Any, user_id: str) -> Iterator[tuple[Joint, Draft]]:
    """The drafts of others that the person signs, in no order."""
    store = forms_store(site)
    for token in store.joint_of.tokens(user_id):
        joint, draft = store.joint.get(token), store.drafts.get(token)
        if joint is None or draft is None or lookup(site, token).state is not None:
            continue
        if joint.by_user(user_id) is not None:
            yield joint, draft


def digest_of(draft: Draft, version: str, clean: dict[str, Any]) -> str:
    """What a signature is under: the version of the form, the answers, the bytes of the files."""
    files = sorted((file.id, file.sha256) for file in draft.files)
    text = json.dumps([version, clean, files], sort_keys=True, ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def checked(definition: FormDefinition, draft: Draft) -> tuple[dict[str, Any], list[FieldError]]:
    """The answers as they would be filed, and what is wrong with them."""
    return validate(definition, draft.answers, draft.attached)


def digest_now(definition: FormDefinition, draft: Draft) -> str:
    """The digest of what the draft would file now."""
    clean, _errors = checked(definition, draft)
    return digest_of(draft, definition.version, clean)


def invite(site: Any, draft: Draft, data: dict[str, Any], service: str) -> Signatory:
    """Add a person and send them a secret link. Raises Invalid, Conflict."""
    name, email = _person(data)
    joint = kept_joint(site, draft)
    if len(joint.counted) >= MOST:
        raise Conflict(
            _("An application has at most ${number} signatories.", mapping={"number": MOST})
        )
    if any(normal(one.email) == email for one in joint.counted):
        raise invalid("email", _("This person signs the application already."))
    # another signatory: those who signed did not know of them
    _void(site, joint, "", service)
    return _send(site, joint, joint.add(name, email), service)


def _person(data: dict[str, Any]) -> tuple[str, str]:
    name, email = data.get("name"), data.get("email")
    wrong = []
    if not isinstance(name, str) or not name.strip() or len(name) > 200:
        wrong.append(FieldError("name", _("Write the person's name and surname.")))
    if not isinstance(email, str) or len(email) > 254 or not ADDRESS.fullmatch(email.strip()):
        wrong.append(FieldError("email", _("Write the person's e-mail address.")))
    if wrong or not isinstance(name, str) or not isinstance(email, str):
        raise Invalid(WRONG_FIELDS, wrong)
    return " ".join(name.split()), normal(email)


def invite_again(site: Any, draft: Draft, id: Any, service: str) -> Signatory:
    """Send another link; the one before is void. Raises Missing, Conflict."""
    joint, one = _place(site, draft, id)
    if one.user_id and one.state != "declined":
        raise Conflict(_("This person has taken up the invitation."))
    if one.mails >= MOST_MAILS:
        raise Conflict(_("This person has got many invitations. Ask them to look for the mail."))
    return _send(site, joint, joint.change(id, state="invited", user_id="", reason=""), service)


def withdraw(site: Any, draft: Draft, id: Any, service: str) -> None:
    """Take an invitation back; signatures of the others fall with it. Raises Missing, Conflict."""
    joint, one = _place(site, draft, id)
    if not one.counts:
        raise Conflict(_("This invitation was withdrawn or declined."))
    joint.change(id, state="withdrawn", nonce="")
    if one.user_id:
        forms_store(site).joint_of.remove(one.user_id, draft.token)
        mails.send_withdrawn(site, one.email, service)
    _void(site, joint, "", service)


def _place(site: Any, draft: Draft, id: Any) -> tuple[Joint, Signatory]:
    joint = joint_of(site, draft)
    one = joint.by_id(id) if joint is not None else None
    if joint is None or one is None or one.id == "s1":
        raise Missing(_("There is no such signatory."))
    return joint, one


def accept(site: Any, token: Any, user_id: str) -> str:
    """Take an invitation up by its link, once. Returns the id of the draft.

    Raises Missing, Conflict.
    """
    ticket = find_ticket(site, INVITATION, token) if isinstance(token, str) else None
    joint = forms_store(site).joint.get(ticket.data["draft"]) if ticket else None
    one = joint.by_id(ticket.data["signatory"]) if joint is not None and ticket else None
    if one is None or joint is None or ticket is None or one.nonce != ticket.data["nonce"]:
        raise Missing(VOID_LINK)
    if one.state != "invited" or joint.token not in forms_store(site).drafts:
        raise Missing(VOID_LINK)
    if joint.by_user(user_id) is not None:
        raise Conflict(_("You sign this application already. The link is for another person."))
    use(site, INVITATION, token)
    joint.change(one.id, state="joined", user_id=user_id, nonce="")
    forms_store(site).joint_of.add(user_id, joint.token)
    return joint.token


def sign(site: Any, joint: Joint, user_id: str, digest: str, in_turn: bool, service: str) -> bool:
    """Sign what has this digest. Returns whether all have signed now. Raises Conflict."""
    one = joint.by_user(user_id)
    if one is None:
        raise Conflict(_("You do not sign this application any more."))
    if one.state == "signed" and one.digest == digest:
        return joint.is_signed(digest)
    if one not in joint.turn(digest, in_turn):
        raise Conflict(_("It is another person's turn to sign."))
    joint.change(one.id, state="signed", signed=datetime.now(UTC), digest=digest)
    if joint.is_signed(digest):
        return True
    if in_turn:
        for following in joint.turn(digest, in_turn):
            if following.user_id:
                mails.send_turn(site, following.email, service, address_of(site, joint))
    return False


def decline(site: Any, joint: Joint, user_id: str, reason: str, service: str) -> None:
    """Decline to sign, with a reason; the owner is told. Raises Conflict, Invalid."""
    one = joint.by_user(user_id)
    if one is None or one.id == "s1":
        raise Conflict(_("You do not sign this application any more."))
    if not isinstance(reason, str) or not reason.strip() or len(reason) > 2000:
        raise invalid("reason", _("Write why you do not sign."))
    joint.change(one.id, state="declined", reason=reason.strip(), signed=None, digest="")
    forms_store(site).joint_of.remove(user_id, joint.token)
    # those who signed did so together with somebody who does not
    _void(site, joint, "", service)
    mails.send_declined(site, joint.signatories[0].email, service, address_of(site, joint))


def leave(site: Any, joint: Joint, user_id: str, service: str) -> None:
    """Decline for somebody who closes their account; nothing in the draft leads to it any more."""
    one = joint.by_user(user_id)
    if one is not None:
        decline(site, joint, user_id, translate(LEFT, target_language="pl"), service)
        joint.change(one.id, user_id="")


def note_change(site: Any, draft: Draft, definition: FormDefinition, service: str) -> None:
    """The draft was changed: signatures under what it was before are taken back, and told."""
    joint = joint_of(site, draft)
    if joint is not None:
        _void(site, joint, digest_now(definition, draft), service)


def _void(site: Any, joint: Joint, digest: str, service: str) -> None:
    for one in joint.take_back(digest):
        if one.id != "s1":
            mails.send_taken_back(site, one.email, service, address_of(site, joint))


def tell_filed(site: Any, joint: Joint, service: str) -> None:
    """Tell the others that the application was filed."""
    for one in joint.counted[1:]:
        mails.send_filed(site, one.email, service, f"{portal_address(site)}/moje-sprawy")


def forget_joint(site: Any, token: str) -> None:
    """Remove the signatories of a draft that is no more."""
    store = forms_store(site)
    joint = store.joint.get(token)
    if joint is None:
        return
    for one in joint.signatories:
        if one.user_id:
            store.joint_of.remove(one.user_id, token)
    del store.joint[token]


def address_of(site: Any, joint: Joint) -> str:
    """Where a signatory reads and signs it."""
    return f"{portal_address(site)}/wspolny-wniosek/{joint.token}"


def _send(site: Any, joint: Joint, one: Signatory, service: str) -> Signatory:
    nonce = secrets.token_hex(8)
    data = {"draft": joint.token, "signatory": one.id, "nonce": nonce}
    link = f"{portal_address(site)}/wspolny-wniosek#{issue(site, INVITATION, data)}"
    mails.send_invitation(site, one.email, joint.signatories[0].name, service, link)
    return joint.change(one.id, nonce=nonce, invited=datetime.now(UTC), mails=one.mails + 1)
