"""``@@my-data/<name>``: what the portal keeps of whoever asks, by a plain link."""

from ...leaving.export import my_data
from ..my_applications.file import MyApplicationFile
from ..my_case_package.view import send_package
from typing import Any
from zExceptions import NotFound


class MyData(MyApplicationFile):
    """Sends the package; 404 for whoever is not logged in."""

    def __call__(self) -> Any:
        user_id = self._user_id()
        if len(self.path) > 1 or self.request.method != "GET" or not user_id:
            raise NotFound
        package = my_data(self.context, user_id)
        return send_package(package, "moje-dane.zip", self.request.response)
