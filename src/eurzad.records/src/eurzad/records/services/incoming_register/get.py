"""GET /@incoming-register"""

from eurzad.records.registers.kinds import INCOMING
from eurzad.records.serializers.rows import Rows
from eurzad.records.services.register.listing import RegisterGet


class IncomingRegisterGet(RegisterGet):
    """What came to the office."""

    kind = INCOMING
    row = Rows.register_row
