"""What the through-the-web editor of easyform offers under "Add new field"."""

from . import Attachments
from . import EmailAddress
from . import Iban
from . import Nip
from . import Pesel
from . import Phone
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
AttachmentsFactory = FieldFactory(Attachments, _("Attachments"))
RepeatingGroupFactory = FieldFactory(RepeatingGroup, _("Table"))
