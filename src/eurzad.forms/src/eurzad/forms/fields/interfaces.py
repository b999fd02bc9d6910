"""Interfaces of the field types. What they declare is what a model may say about a field."""

from eurzad.core import _
from zope.schema import Int
from zope.schema import List
from zope.schema import TextLine
from zope.schema.interfaces import IField
from zope.schema.interfaces import ITextLine


class IPesel(ITextLine):
    """The number of a person (PESEL)."""


class INip(ITextLine):
    """A tax number (NIP)."""


class IRegon(ITextLine):
    """A statistical number (REGON)."""


class IKrs(ITextLine):
    """A number of the national court register (KRS)."""


class IPostalCode(ITextLine):
    """A postal code."""


class IIban(ITextLine):
    """A bank account."""


class IPhone(ITextLine):
    """A telephone number."""


class IEmailAddress(ITextLine):
    """An e-mail address."""


class IPlot(ITextLine):
    """The number of a plot of land."""


class IComposite(IField):
    """A field that asks several things at once; its answer is an object."""


class IPerson(IComposite):
    """A person."""


class ICompany(IComposite):
    """A company or institution."""


class IAddress(IComposite):
    """A postal address."""


class IMapPoint(IComposite):
    """A point on the map."""


class IAttachments(IField):
    """Files added by the person."""

    accept = List(title=_("Accepted media types"), value_type=TextLine(), required=False)
    max_files = Int(title=_("Highest number of files"), default=1, min=1, max=10, required=False)
    max_size = Int(title=_("Highest size of one file in bytes"), min=1, required=False)


class IRepeatingGroup(IField):
    """A table whose rows the person adds."""

    min_rows = Int(title=_("Lowest number of rows"), default=0, min=0, required=False)
    max_rows = Int(title=_("Highest number of rows"), default=20, min=1, max=100, required=False)
