"""POST /@signing-tray"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.batch import for_each
from eurzad.records.batch import read_addresses
from eurzad.records.rights import current_user
from eurzad.records.serializers.outcomes import outcomes
from eurzad.signing.tray.tray import accept_letter
from eurzad.signing.tray.tray import read_acts
from eurzad.signing.tray.tray import sign_letter
from eurzad.signing.tray.tray import take_back_letter
from typing import Any


ACTS = {"accept": accept_letter, "take_back": take_back_letter, "sign": sign_letter}


class TrayPost(WritingService):
    """Do something with letters in the tray: a result for each, and none stops the others.

    `accept` approves them for signature, `take_back` undoes that, `sign` has those that were
    approved signed with the person's key at the office.
    """

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("act", "items"))
        act = ACTS[read_acts(data)]
        user_id = current_user()
        addresses = read_addresses(data)
        return outcomes(for_each(addresses, lambda record: act(record, user_id)), self.request)
