"""What the worker does with a record of the floor: nothing but taking it out of the spool."""

from eurzad.core.interfaces import IRegistrar
from zope.interface import implementer


@implementer(IRegistrar)
class FloorRegistrar:
    def register(self, site, record, filed_at):
        return record.token
