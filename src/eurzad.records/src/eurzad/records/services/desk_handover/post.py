"""POST /@desk-handover"""

from eurzad.core.services.base import WritingService
from eurzad.records.desk_handover.orders import hand_over
from eurzad.records.rights import current_user
from eurzad.records.serializers.desk_handover import order_summary
from eurzad.records.services.desk_handover.access import check_access
from typing import Any


class HandoverPost(WritingService):
    """Hand a colleague's cases over; the answer tells whether it is done or goes on by itself."""

    def change(self) -> dict[str, Any]:
        check_access()
        order = hand_over(self.body(), current_user())
        self.request.response.setStatus(201 if order.is_done else 202)
        return order_summary(order)
