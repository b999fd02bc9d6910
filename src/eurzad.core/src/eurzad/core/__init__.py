"""Units and functions, numbering, deadlines, the case log, the intake spool, the outbox and its
worker, documents: what every other part of the office builds on."""

from zope.i18nmessageid import MessageFactory


_ = MessageFactory("eurzad")
