"""``POST /@rating/<case>``."""

from ...satisfaction.ratings import ANSWERS
from ...satisfaction.ratings import LONGEST
from ...satisfaction.ratings import may_rate
from ...satisfaction.ratings import rate
from ..my_messages.base import CasePath
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


class RatingPost(CasePath, WritingService):
    """Takes one answer, from 1 to 5, and a remark; 409 for a second one."""

    max_body = 8 * 1024

    def change(self) -> Any:
        mine = self.mine()
        data = self.body()
        values.only(data, ("answer", "remark"))
        answer = data.get("answer")
        if isinstance(answer, bool) or answer not in ANSWERS:
            raise invalid("answer", _("Choose one of the values."))
        remark = values.text(data, "remark", LONGEST)
        if not may_rate(self.context, mine.case, mine.owner):
            raise Conflict(_("You have answered, or the case is not settled yet."))
        rate(self.context, mine.case, mine.owner, answer, remark)
        return self.reply_no_content()
