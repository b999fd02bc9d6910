"""``GET <case>/@visits``."""

from ...appointments.casejson import case_visits_json
from eurzad.core.services.base import JsonService
from plone import api
from typing import Any


class CaseVisitsGet(JsonService):
    """The visits at the office that concern the case."""

    def reply(self) -> dict[str, Any]:
        return case_visits_json(api.portal.get(), self.context)
