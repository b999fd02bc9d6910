"""easyform's classic pages, closed: applications are filled in on the portal and accepted by our
endpoints only.
"""

from ..content import EMPTY_MODEL
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zExceptions import MethodNotAllowed
from zExceptions import NotFound


class FormPage(BrowserView):
    """Tells an editor where the form is; takes no answers and runs nothing."""

    template = ViewPageTemplateFile("form.pt")

    def __call__(self) -> str:
        if self.request.method not in {"GET", "HEAD"}:
            raise MethodNotAllowed("This form is filled in on the portal.")
        return self.template()


class Closed(BrowserView):
    """A page of easyform that this platform does not have."""

    def __call__(self, *args, **kwargs) -> str:
        raise NotFound(self.__name__)


class NothingByDefault(BrowserView):
    """The model that easyform gives a new form: an empty one, instead of one with a mailer."""

    @property
    def file(self) -> "NothingByDefault":
        return self

    @property
    def data(self) -> str:
        return EMPTY_MODEL
