"""Field types of an office's forms; their dotted names are the ``type`` of a ``<field>``."""

from ..model.names import DEFAULT_ACCEPT
from ..model.names import DEFAULT_ROWS
from ..model.names import MAX_FILE_SIZE
from ..model.names import MAX_FILES
from ..model.names import MAX_ROWS
from .interfaces import IAddress
from .interfaces import IAttachments
from .interfaces import ICompany
from .interfaces import IEmailAddress
from .interfaces import IIban
from .interfaces import IKrs
from .interfaces import IMapPoint
from .interfaces import INip
from .interfaces import IPerson
from .interfaces import IPesel
from .interfaces import IPhone
from .interfaces import IPlot
from .interfaces import IPostalCode
from .interfaces import IRegon
from .interfaces import IRepeatingGroup
from zope.interface import implementer
from zope.schema import Field
from zope.schema import TextLine


@implementer(IPesel)
class Pesel(TextLine):
    """The eleven-digit number of a person."""


@implementer(INip)
class Nip(TextLine):
    """The ten-digit tax number."""


@implementer(IRegon)
class Regon(TextLine):
    """The nine- or fourteen-digit statistical number."""


@implementer(IKrs)
class Krs(TextLine):
    """The ten-digit number of the national court register."""


@implementer(IPostalCode)
class PostalCode(TextLine):
    """A Polish postal code, ``NN-NNN``."""


@implementer(IIban)
class Iban(TextLine):
    """A bank account: a Polish NRB or an IBAN."""


@implementer(IPhone)
class Phone(TextLine):
    """A telephone number."""


@implementer(IEmailAddress)
class EmailAddress(TextLine):
    """An e-mail address."""


@implementer(IPlot)
class Plot(TextLine):
    """The number of a plot of land, ``1234/5`` or with unit and precinct."""


class Composite(Field):
    """Several answers in one field; which, the attribute ``eurzad:parts`` says."""


@implementer(IPerson)
class Person(Composite):
    """First name, last name, PESEL."""


@implementer(ICompany)
class Company(Composite):
    """Name, NIP, REGON."""


@implementer(IAddress)
class Address(Composite):
    """Street, house, flat, postal code, town."""


@implementer(IMapPoint)
class MapPoint(Composite):
    """Latitude and longitude in degrees (WGS 84)."""


@implementer(IAttachments)
class Attachments(Field):
    """Files that are added to the draft one by one; the answer is the list of their ids."""

    accept: list[str]

    def __init__(
        self,
        accept: list[str] | None = None,
        max_files: int = 1,
        max_size: int = MAX_FILE_SIZE,
        **kw,
    ) -> None:
        self.accept = list(accept or DEFAULT_ACCEPT)
        self.max_files = min(max(int(max_files or 1), 1), MAX_FILES)
        self.max_size = min(int(max_size or MAX_FILE_SIZE), MAX_FILE_SIZE)
        super().__init__(**kw)


@implementer(IRepeatingGroup)
class RepeatingGroup(Field):
    """Rows of a table.

    ``columns`` are fields, each with its ``__name__``; ``column_metadata`` holds our attributes of
    each column by name.
    """

    def __init__(
        self,
        columns: list[Field] | None = None,
        column_metadata: dict[str, dict[str, str]] | None = None,
        min_rows: int = 0,
        max_rows: int = DEFAULT_ROWS,
        **kw,
    ) -> None:
        self.columns = list(columns or ())
        self.column_metadata = dict(column_metadata or {})
        self.min_rows = max(int(min_rows or 0), 0)
        self.max_rows = min(int(max_rows or DEFAULT_ROWS), MAX_ROWS)
        super().__init__(**kw)
