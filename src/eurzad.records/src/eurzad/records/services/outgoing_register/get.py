"""GET /@outgoing-register"""

from eurzad.records.registers.kinds import OUTGOING
from eurzad.records.serializers.rows import Rows
from eurzad.records.services.register.listing import RegisterGet


class OutgoingRegisterGet(RegisterGet):
    """What left the office."""

    kind = OUTGOING
    row = Rows.outgoing_row
