"""How the field types are read from and written to supermodel XML."""

from . import Address
from . import Attachments
from . import Company
from . import EmailAddress
from . import Iban
from . import Krs
from . import MapPoint
from . import Nip
from . import Person
from . import Pesel
from . import Phone
from . import Plot
from . import PostalCode
from . import Regon
from . import RepeatingGroup
from .metadata import read_attributes
from .metadata import write_attributes
from .metadata import write_choices
from lxml import etree
from plone.supermodel.exportimport import BaseHandler
from plone.supermodel.interfaces import IFieldExportImportHandler
from plone.supermodel.interfaces import IFieldNameExtractor
from plone.supermodel.utils import ns
from zope.component import adapter
from zope.component import getUtility
from zope.interface import implementer
from zope.schema import Field
from zope.schema import Time
from zope.schema.interfaces import IFromUnicode
from zope.schema.interfaces import ITime
import datetime


PeselHandler = BaseHandler(Pesel)
NipHandler = BaseHandler(Nip)
RegonHandler = BaseHandler(Regon)
PostalCodeHandler = BaseHandler(PostalCode)
IbanHandler = BaseHandler(Iban)
PhoneHandler = BaseHandler(Phone)
EmailAddressHandler = BaseHandler(EmailAddress)
KrsHandler = BaseHandler(Krs)
PlotHandler = BaseHandler(Plot)
PersonHandler = BaseHandler(Person)
CompanyHandler = BaseHandler(Company)
AddressHandler = BaseHandler(Address)
MapPointHandler = BaseHandler(MapPoint)
AttachmentsHandler = BaseHandler(Attachments)
TimeHandler = BaseHandler(Time)


@implementer(IFromUnicode)
@adapter(ITime)
class TimeFromUnicode:
    """Reads a time of day, ``14:30``; supermodel has nothing for it."""

    def __init__(self, context: Time) -> None:
        self.context = context

    def fromUnicode(self, value: str) -> datetime.time:
        time = datetime.time.fromisoformat(value)
        self.context.validate(time)
        return time


class GroupHandler(BaseHandler):
    """A group keeps its columns as ``<columns><field .../></columns>``."""

    def read(self, element: etree._Element) -> RepeatingGroup:
        group = super().read(element)
        for column_element in element.iterfind(f"{ns('columns')}/{ns('field')}"):
            column = self._read_column(column_element)
            group.columns.append(column)
            group.column_metadata[column.__name__] = read_attributes(column_element)
        return group

    def _read_column(self, element: etree._Element) -> Field:
        handler = getUtility(IFieldExportImportHandler, name=element.get("type"))
        return handler.read(element)

    def write(
        self, field: RepeatingGroup, name: str, type: str, elementName: str = "field"
    ) -> etree._Element:
        element = super().write(field, name, type, elementName)
        columns = etree.SubElement(element, "columns")
        for column in field.columns:
            columns.append(self._write_column(field, column))
        return element

    def _write_column(self, group: RepeatingGroup, column: Field) -> etree._Element:
        type_name = IFieldNameExtractor(column)()
        handler = getUtility(IFieldExportImportHandler, name=type_name)
        element = handler.write(column, column.__name__, type_name)
        write_attributes(element, group.column_metadata.get(column.__name__, {}))
        write_choices(element, column)
        return element


RepeatingGroupHandler = GroupHandler(RepeatingGroup)
