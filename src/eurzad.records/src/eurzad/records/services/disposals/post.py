"""POST /@disposals, /@disposals/<id>/<expertise, consent, take-off, withdraw, confirm>"""

from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Missing
from eurzad.records import values
from eurzad.records.archive.disposal import confirm
from eurzad.records.archive.disposal import Disposal
from eurzad.records.archive.disposal import get_disposal
from eurzad.records.archive.disposal import LARGEST_SCAN
from eurzad.records.archive.disposal import may_see
from eurzad.records.archive.disposal import propose
from eurzad.records.archive.disposal import set_consent
from eurzad.records.archive.disposal import set_expertise
from eurzad.records.archive.disposal import take_off
from eurzad.records.archive.disposal import withdraw
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.serializers.archive import whole_disposal
from eurzad.records.services.numbered import NumberedWritingService
from typing import Any


STEPS = {"expertise": set_expertise, "consent": set_consent, "take-off": take_off}


class DisposalsPost(NumberedWritingService):
    """The archivist proposes and prepares; somebody else confirms, and the files are gone."""

    max_body = LARGEST_SCAN * 4 // 3 + 10_000

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        self.check_keeper()
        made = propose(self.context, data)
        self.request.response.setStatus(201)
        return whole_disposal(made)

    def step(self, id: int, step: str, data: dict[str, Any]) -> dict[str, Any]:
        made = get_disposal(self.context, id)
        if not may_see(made):
            raise Missing(_("There is no such list."))
        if step == "confirm":
            confirm(self.context, made, data)
        else:
            self.prepare(made, step, data)
        return whole_disposal(made)

    def prepare(self, made: Disposal, step: str, data: dict[str, Any]) -> None:
        """What the archivist does before the confirmation."""
        self.check_keeper()
        if step in STEPS:
            STEPS[step](made, data)
        elif step == "withdraw":
            values.only(data, ())
            withdraw(made)
        else:
            raise Missing(_("There is no such step."))

    def check_keeper(self) -> None:
        """Raise Forbidden unless whoever asks is the archivist."""
        if not keeps_archive():
            raise Forbidden(_("You may not do this."))
