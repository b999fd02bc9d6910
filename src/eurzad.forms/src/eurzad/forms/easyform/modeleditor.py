"""easyform's editors of the XML. They let supermodel read a source before it is saved, and
supermodel imports what it names; so here the source is checked before that.
"""

from ..model.reasons import Refusal
from collections.abc import Callable
from collective.easyform.browser import actions
from collective.easyform.browser import fields
from Products.statusmessages.interfaces import IStatusMessage
from zope.i18n import translate


class CheckedEditor:
    """Shows the reasons instead of reading a source that is refused."""

    def checked(self) -> Callable[[str | bytes], str]:
        """What the source has to pass."""
        raise NotImplementedError

    def __call__(self) -> str:
        source = self.request.form.get("source")
        if source and "form.button.save" in self.request.form:
            try:
                self.checked()(source)
            except Refusal as refusal:
                for reason in refusal.reasons:
                    self.tell(reason.line, translate(reason.message, context=self.request))
                return self.template()
        return super().__call__()

    def tell(self, line: int | None, problem: str) -> None:
        """Show one reason above the source."""
        text = f"{line}: {problem}" if line else problem
        IStatusMessage(self.request).addStatusMessage(text, "error")


class FieldsModelEditor(CheckedEditor, fields.ModelEditorView):
    """The editor of the fields."""

    def checked(self) -> Callable[[str | bytes], str]:
        return self.context.aq_parent.checked_fields


class ActionsModelEditor(CheckedEditor, actions.ModelEditorView):
    """The editor of the actions."""

    def checked(self) -> Callable[[str | bytes], str]:
        return self.context.aq_parent.checked_actions
