"""`GET @trivial`: the floor, a service that answers with nothing to look for."""

from eurzad.core.services.base import JsonService


class Trivial(JsonService):
    def reply(self):
        return {"items": []}
