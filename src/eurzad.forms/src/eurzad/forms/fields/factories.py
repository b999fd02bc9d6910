"""What the through-the-web editor of easyform offers under "Add new field"."""

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
from eurzad.core import _
from plone.schemaeditor.fields import FieldFactory


PeselFactory = FieldFactory(Pesel, _("PESEL"))
NipFactory = FieldFactory(Nip, _("NIP"))
RegonFactory = FieldFactory(Regon, _("REGON"))
PostalCodeFactory = FieldFactory(PostalCode, _("Postal code"))
IbanFactory = FieldFactory(Iban, _("Bank account"))
PhoneFactory = FieldFactory(Phone, _("Telephone"))
EmailAddressFactory = FieldFactory(EmailAddress, _("E-mail address"))
KrsFactory = FieldFactory(Krs, _("KRS number"))
PlotFactory = FieldFactory(Plot, _("Plot number"))
PersonFactory = FieldFactory(Person, _("Person"))
CompanyFactory = FieldFactory(Company, _("Company or institution"))
AddressFactory = FieldFactory(Address, _("Address"))
MapPointFactory = FieldFactory(MapPoint, _("Point on the map"))
AttachmentsFactory = FieldFactory(Attachments, _("Attachments"))
RepeatingGroupFactory = FieldFactory(RepeatingGroup, _("Table"))
