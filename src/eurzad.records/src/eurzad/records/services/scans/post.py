"""POST /@scans, /@scans/<id>/attach, /@scans/<id>/discard"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.files import safe_filename
from eurzad.core.services.base import read_body
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.core.services.upload import file_name
from eurzad.records import values
from eurzad.records.rights import current_user
from eurzad.records.scans.deciding import attach_by_hand
from eurzad.records.scans.deciding import bring
from eurzad.records.scans.deciding import discard
from eurzad.records.scans.deciding import undecided
from eurzad.records.store import records_store
from typing import Any


LARGEST_UPLOAD = 10 * 1024 * 1024


class ScansPost(WithPath, WritingService):
    """Bring a batch (the PDF as the body), attach a scan to an entry by hand, or discard it."""

    def change(self) -> Any:
        if not self.path:
            return self.upload()
        if len(self.path) != 2 or self.path[1] not in ("attach", "discard"):
            raise Missing(_("There is no such address."))
        document = undecided(self.context, self.path[0])
        data = self.body()
        if self.path[1] == "discard":
            values.only(data, ())
            discard(self.context, document, current_user())
            return self.reply_no_content()
        values.only(data, ("register_number",))
        number = values.line(data, "register_number", 40, required=True).upper()
        item = attach_by_hand(self.context, document, number, current_user())
        return {"@id": item.absolute_url(), "register_number": item.register_number}

    def upload(self) -> dict[str, Any]:
        name = safe_filename(file_name(self.request))
        data = read_body(self.request, LARGEST_UPLOAD)
        batch = bring(self.context, name, data, current_user())
        self.request.response.setStatus(202)
        waiting = len(records_store(self.context).scans.uploads)
        return {"id": batch.id, "filename": batch.filename, "waiting": waiting}
