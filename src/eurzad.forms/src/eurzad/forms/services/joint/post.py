"""``POST /@joint/<draft>/invite|again|withdraw|sign|decline`` and ``POST /@joint/accept``."""

from ...applications.submission import Signed
from ...applications.submission import submit
from ...joint.desk import accept
from ...joint.desk import begun_joint
from ...joint.desk import checked
from ...joint.desk import decline
from ...joint.desk import digest_of
from ...joint.desk import invite
from ...joint.desk import invite_again
from ...joint.desk import sign
from ...joint.desk import tell_filed
from ...joint.desk import withdraw
from ...joint.joint import told
from ..drafts.base import current_user_id
from ..form.service import require_service
from ..submit.checks import chosen
from ..submit.checks import infected_in
from ..submit.checks import require_identity
from ..submit.checks import signature_of
from .base import joint_json
from .base import JointPath
from .base import Signing
from dataclasses import replace
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


class Changed(Conflict):
    """The application is not what the person has read: 409."""

    type = "Changed"


class JointPost(JointPath, WritingService):
    """One act of the owner or of a signatory."""

    def change(self) -> dict[str, Any]:
        if self.path == ["accept"]:
            data = self.body()
            values.only(data, ("token",))
            return {"id": accept(self.context, data.get("token"), current_user_id())}
        acts = {
            "invite": self.invite,
            "again": self.again,
            "withdraw": self.withdraw,
            "sign": self.sign,
            "decline": self.decline,
        }
        if len(self.path) != 2 or self.path[1] not in acts:
            raise not_yours()
        return acts[self.path[1]]()

    def invite(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("name", "email"))
        signing = self.owners()
        self.clean(signing)
        invite(self.context, signing.draft, data, signing.service)
        signing.draft.touch()
        return self.told(signing)

    def again(self) -> dict[str, Any]:
        signing = self.owners()
        invite_again(self.context, signing.draft, self.named(), signing.service)
        signing.draft.touch()
        return self.told(signing)

    def withdraw(self) -> dict[str, Any]:
        signing = self.owners()
        withdraw(self.context, signing.draft, self.named(), signing.service)
        return self.told(signing)

    def sign(self) -> dict[str, Any]:
        """Sign what was read; the last signature files the application."""
        data = self.body()
        values.only(data, ("digest",))
        signing = self.signing()
        require_service(signing.form)
        clean = self.clean(signing)
        definition, joint = signing.form.definition, signing.joint
        digest = digest_of(signing.draft, definition.version, clean)
        if data.get("digest") != digest:
            raise Changed(_("The application has changed since you read it. Read it again."))
        if not joint.together:
            raise Conflict(_("Invite the others first."))
        require_identity(definition, signing.user_id)
        in_turn = definition.filing.in_turn
        if not sign(self.context, joint, signing.user_id, digest, in_turn, signing.service):
            signing.draft.touch()
            return self.told(signing)
        receipt = submit(
            self.context,
            signing.form,
            signing.draft.owner,
            signing.draft.token,
            clean,
            signing.draft,
            Signed(told(joint.counted), signature_of(definition)),
        )
        tell_filed(self.context, joint, signing.service)
        return {"filed": True, "token": receipt.token, "owner": signing.owner}

    def decline(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("reason",))
        signing = self.signing()
        reason = data.get("reason")
        decline(self.context, signing.joint, signing.user_id, reason, signing.service)
        return self.reply_no_content()

    def named(self) -> Any:
        data = self.body()
        values.only(data, ("signatory",))
        return data.get("signatory")

    def clean(self, signing: Signing) -> dict[str, Any]:
        """The answers; 400 naming the fields while they cannot be filed."""
        clean, errors = checked(signing.form.definition, signing.draft)
        errors = [*errors, *infected_in(chosen(signing.draft, clean))]
        if errors:
            raise Invalid(WRONG_FIELDS, errors)
        return clean

    def told(self, signing: Signing) -> dict[str, Any]:
        joint = begun_joint(self.context, signing.draft)
        return joint_json(self.context, replace(signing, joint=joint), self.request)
