"""GET <case>/@log"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.log import case_log
from eurzad.core.log import LogEntry
from eurzad.core.log import Problem
from eurzad.core.services.base import JsonService
from eurzad.records.proof.anchored import anchor_of
from eurzad.records.proof.anchored import anchored
from eurzad.records.serializers import parts
from eurzad.records.serializers.parts import told
from typing import Any


ACTS = {
    "registered": _("act_registered", default="Registered"),
    "assigned": _("act_assigned", default="Assigned"),
    "opened": _("act_opened", default="Case opened"),
    "letter_drafted": _("act_letter_drafted", default="Letter drafted"),
    "letter_edited": _("act_letter_edited", default="Letter edited"),
    "submitted_for_approval": _(
        "act_submitted_for_approval", default="Letter submitted for approval"
    ),
    "returned": _("act_returned", default="Letter returned with remarks"),
    "withdrawn": _("act_withdrawn", default="Letter taken back from approval"),
    "endorsed": _("act_endorsed", default="Letter approved and passed on"),
    "opinion_given": _("act_opinion_given", default="Legal opinion given"),
    "approved": _("act_approved", default="Letter approved"),
    "signed_on_paper": _("act_signed_on_paper", default="Letter signed on paper"),
    "signed_scan_added": _("act_signed_scan_added", default="Scan of the signed letter added"),
    "dispatched": _("act_dispatched", default="Letter dispatched"),
    "posted": _("act_posted", default="Letter posted"),
    "service_noted": _("act_service_noted", default="Entry about the service of a letter"),
    "served": _("act_served", default="Letter served"),
    "sent_again": _("act_sent_again", default="Letter sent another way"),
    "proof_added": _("act_proof_added", default="Proof of service added"),
    "appeal_waived": _("act_appeal_waived", default="Right to appeal waived"),
    "finality_noted": _("act_finality_noted", default="Noted as final"),
    "appeal_noted": _("act_appeal_noted", default="Appeal entered"),
    "appeal_cover_drafted": _(
        "act_appeal_cover_drafted", default="Letter to the appeal body drafted"
    ),
    "appeal_passed_on": _("act_appeal_passed_on", default="Appeal passed on with the file"),
    "appeal_self_reviewed": _(
        "act_appeal_self_reviewed", default="Decision changed by the office itself"
    ),
    "appeal_withdrawn": _("act_appeal_withdrawn", default="Appeal withdrawn"),
    "appeal_reconsidered": _("act_appeal_reconsidered", default="Request to reconsider decided"),
    "appeal_returned": _("act_appeal_returned", default="File back from the appeal body"),
    "hand_over_drafted": _(
        "act_hand_over_drafted", default="Letter to the competent office drafted"
    ),
    "handed_over": _("act_handed_over", default="Handed over to the competent office"),
    "taken_over": _("act_taken_over", default="Taken over from another office"),
    "read": _("act_read", default="Letter read by the addressee"),
    "closed": _("act_closed", default="Case closed"),
    "reopened": _("act_reopened", default="Case reopened"),
    "category_changed": _("act_category_changed", default="Archival category changed"),
    "transfer_proposed": _("act_transfer_proposed", default="Put on a transfer list"),
    "transfer_returned": _("act_transfer_returned", default="Taken off a transfer list"),
    "archived": _("act_archived", default="Taken over by the office archive"),
    "held": _("act_held", default="Disposal blocked"),
    "released": _("act_released", default="Disposal unblocked"),
    "lent": _("act_lent", default="Lent from the archive"),
    "loan_returned": _("act_loan_returned", default="Loan returned"),
    "packed": _("act_packed", default="Archive package made"),
    "passed_to_state_archive": _(
        "act_passed_to_state_archive", default="Passed to the state archive"
    ),
    "destroyed": _("act_destroyed", default="Files destroyed"),
    "document_added": _("act_document_added", default="Document added"),
    "assignment_taken_back": _("act_assignment_taken_back", default="Assignment taken back"),
    "acknowledged": _("act_acknowledged", default="Recipient marked it as done"),
    "clock_event": _("act_clock_event", default="Entered into the clock"),
    "clock_cancelled": _("act_clock_cancelled", default="Entry of the clock cancelled"),
    "transferred": _("act_transferred", default="Transferred to another unit"),
    "founded": _("act_founded", default="Draft case begun by the office"),
    "filed_without_mark": _("act_filed_without_mark", default="Closed without a mark"),
    "taken_up_again": _("act_taken_up_again", default="Taken up again"),
    "item_attached": _("act_item_attached", default="Incoming item attached"),
    "item_detached": _("act_item_detached", default="Incoming item detached"),
    "joined": _("act_joined", default="Cases joined"),
    "separated": _("act_separated", default="Joined cases separated"),
    "split": _("act_split", default="Matter taken out into a case of its own"),
    "party_added": _("act_party_added", default="Party added"),
    "party_changed": _("act_party_changed", default="Data of a party changed"),
    "party_ended": _("act_party_ended", default="A party's part in the case ended"),
    "relation_added": _("act_relation_added", default="Related to another case"),
    "relation_removed": _("act_relation_removed", default="Relation to another case removed"),
    "note_added": _("act_note_added", default="Note added"),
    "note_changed": _("act_note_changed", default="Note changed"),
    "message_received": _("act_message_received", default="Message of a party"),
    "message_sent": _("act_message_sent", default="Message to a party"),
    "message_read": _("act_message_read", default="Message read"),
    "excluded": _("act_excluded", default="Person excluded from the case"),
    "exclusion_ended": _("act_exclusion_ended", default="Exclusion of a person ended"),
    "access_changed": _("act_access_changed", default="Access changed"),
    "cooperation_asked": _("act_cooperation_asked", default="Another unit asked to co-operate"),
    "cooperation_answered": _("act_cooperation_answered", default="Co-operating unit answered"),
}


PROBLEMS = {
    "unreadable": _("The entry cannot be read."),
    "ordinal": _("The number of the entry is not the next one."),
    "chain": _("The entry does not follow the one before it."),
    "count": _("Entries are missing or were added at the end."),
    "head": _("The last entry is not the one that was written last."),
    "anchor": _("The log is not the one that was anchored."),
}


class LogGet(JsonService):
    """The log of a case, and whether its chain holds; `verify=1` tells what is wrong with it."""

    def reply(self) -> dict[str, Any]:
        log = case_log(self.context)
        claim = anchored(self.context)
        problems = log.verify([claim[:2]] if claim else [])
        broken = {problem.ordinal for problem in problems if problem.what == "unreadable"}
        answer = {
            "@id": f"{self.context.absolute_url()}/@log",
            "items": [self.entry(one) for one in log.entries(skip=broken)],
            "verified": not problems,
        }
        if self.word("verify"):
            answer["verification"] = self.verification(problems, claim)
        return answer

    def verification(
        self, problems: list[Problem], claim: tuple[int, str, str] | None
    ) -> dict[str, Any]:
        """Return what is wrong, entry by entry, and the anchor that the log was compared with."""
        return {
            "problems": [
                {
                    "ordinal": problem.ordinal,
                    "what": problem.what,
                    "message": told(PROBLEMS[problem.what], self.request),
                }
                for problem in problems
            ],
            "anchor": anchor_of(claim),
        }

    def entry(self, one: LogEntry) -> dict[str, Any]:
        return {
            "ordinal": one.ordinal,
            "time": iso(one.time),
            "act": one.act,
            "act_title": told(ACTS.get(one.act, one.act), self.request),
            "actor": {
                "id": one.actor,
                "fullname": one.actor_name,
                "position": one.actor_position,
            }
            if one.actor
            else None,
            "acting_for": parts.person(one.acting_for or ""),
            "comment": one.comment,
            "details": one.details,
        }
