"""GET /@internal-register"""

from eurzad.records.registers.kinds import INTERNAL
from eurzad.records.serializers.rows import Rows
from eurzad.records.services.register.listing import RegisterGet


class InternalRegisterGet(RegisterGet):
    """What the units wrote to each other."""

    kind = INTERNAL
    row = Rows.internal_row
