"""Stand-ins in the through-the-web editor for fields that only the portal's form can render."""

from z3c.form.browser.text import TextWidget
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import IFormLayer
from z3c.form.interfaces import NO_VALUE
from z3c.form.widget import FieldWidget
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import IField


class StaticWidget(TextWidget):
    """Shows the label of a field and takes no answer."""

    def update(self) -> None:
        self.disabled = "disabled"
        super().update()
        self.value = ""

    def extract(self, default=NO_VALUE):
        return default


@adapter(IField, IFormLayer)
@implementer(IFieldWidget)
def StaticFieldWidget(field, request):
    """Field widget for attachments, groups and composites."""
    return FieldWidget(field, StaticWidget(request))
