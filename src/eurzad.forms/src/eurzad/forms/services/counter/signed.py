"""``POST /@counter/<token>/signed``: the scan of the paper that the person signed."""

from ...counter.filing import check_function
from ...counter.filing import filed_by
from ...counter.signed import keep_signed_scan
from ...counter.signed import MOST
from ...counter.signed import signed_scans
from ..drafts.base import current_user_id
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import not_yours
from eurzad.core.errors import UnsupportedType
from eurzad.core.services.base import read_body
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from typing import Any


LARGEST = 20 * 1024 * 1024


class CounterSigned(WithPath, WritingService):
    """Takes the PDF, which is the body, for an application that this clerk filed."""

    def change(self) -> dict[str, Any]:
        clerk = current_user_id()
        check_function(clerk)
        if len(self.path) != 2 or self.path[1] != "signed":
            raise not_yours()
        ours, application = filed_by(self.context, self.path[0], clerk)
        if not ours:
            raise not_yours()
        if application is None:
            raise Conflict(_("Wait for the number, then add the scan."))
        if len(signed_scans(application)) >= MOST:
            raise Conflict(_("There are as many scans as may be."))
        data = read_body(self.request, LARGEST)
        if not data.startswith(b"%PDF-"):
            raise UnsupportedType(_("The scan has to be a PDF."))
        record = keep_signed_scan(application, data, clerk)
        self.request.response.setStatus(201)
        return {"title": record.title, "size": record.size}
