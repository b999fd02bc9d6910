"""POST /@card-signing, /@card-signing/{id}/prepare and /@card-signing/{id}/signatures"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.batch import read_addresses
from eurzad.records.rights import current_user
from eurzad.records.serializers.outcomes import outcomes
from eurzad.signing.cards.certificates import read_certificates
from eurzad.signing.cards.signing import begin
from eurzad.signing.cards.signing import MOST
from eurzad.signing.cards.signing import prepare
from eurzad.signing.cards.signing import receive
from eurzad.signing.cards.signing import told_documents
from typing import Any


class CardSigningPost(WithPath, WritingService):
    """Sign letters with a card at the clerk's, in three steps; a result for each letter in each.

    Begin with `items` (approved letters): a job for the agent, which tells the certificate.
    `prepare` with that: the documents and a job to sign them. `signatures` takes what came back.
    """

    def change(self) -> dict[str, Any]:
        if not self.path:
            return self.begin()
        step = {"prepare": self.prepare, "signatures": self.signatures}.get(self.path[-1])
        if len(self.path) != 2 or step is None:
            raise not_yours()
        return step(self.path[0])

    def begin(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("items",))
        id, job, found = begin(read_addresses(data), current_user())
        return {"id": id or None, "job": job or None, **outcomes(found, self.request)}

    def prepare(self, id: str) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("certificate", "chain", "confirmed"))
        confirmed = data.get("confirmed", False)
        if not isinstance(confirmed, bool):
            raise invalid("confirmed", _("Choose one of the values."))
        certificate, chain = read_certificates(data)
        job, documents, found = prepare(id, current_user(), certificate, chain, confirmed)
        return {
            "job": job or None,
            "documents": told_documents(documents),
            **outcomes(found, self.request),
        }

    def signatures(self, id: str) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("results",))
        results = data.get("results")
        if not isinstance(results, list) or not all(isinstance(one, dict) for one in results):
            raise invalid("results", _("There must be one result for each document."))
        if not 0 < len(results) <= MOST:
            raise invalid("results", _("There must be one result for each document."))
        return outcomes(receive(id, current_user(), results), self.request)
