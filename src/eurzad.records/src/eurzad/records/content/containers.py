"""Where the records lie: `/records/{incoming,cases,outgoing}/<year>`."""

from eurzad.core import _
from eurzad.records.content.base import Shelf
from eurzad.records.interfaces import IContainerOfRecords
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IRecordsRootSchema(model.Schema):
    """The records of an office."""

    title = schema.TextLine(title=_("Title"))


class IYearFolderSchema(model.Schema):
    """Records of one kind and year."""

    title = schema.TextLine(title=_("Title"))


@implementer(IContainerOfRecords, IRecordsRootSchema)
class RecordsRoot(Shelf):
    """The records of an office."""

    exclude_from_nav = True


@implementer(IContainerOfRecords, IYearFolderSchema)
class YearFolder(Shelf):
    """Records of one kind and year; also the folder of one kind that holds the years."""

    exclude_from_nav = True
