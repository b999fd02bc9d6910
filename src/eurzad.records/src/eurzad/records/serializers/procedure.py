"""The procedure of a case as the API tells it."""

from eurzad.core.deadlines import REGIMES
from eurzad.records.cases.deadline import regime_of
from eurzad.records.cases.procedure import proposed_service
from eurzad.records.cases.procedure import services_of_class
from eurzad.records.serializers import parts
from typing import Any


def procedure_json(case: Any, request: Any, symbol: str) -> dict[str, Any]:
    """Return the procedure of a case and what may be chosen.

    `symbol` is a class of the file plan; without it, it is the class of the case.
    """
    language = parts.language(request)
    file_class = symbol or case.file_plan_class or case.suggested_class or ""
    proposed = proposed_service(case, file_class)
    return {
        "@id": f"{case.absolute_url()}/@procedure",
        "regime": regime_of(case),
        "service": case.service_uid or "",
        "service_title": case.service_title or "",
        "proposed": proposed.uid if proposed else "",
        "services": [
            {"uid": one.uid, "title": one.title, "regime": one.regime}
            for one in services_of_class(file_class)
        ],
        "regimes": [
            {
                "id": regime.id,
                "title": regime.title_pl if language == "pl" else regime.title_en,
                "source": regime.source,
            }
            for regime in REGIMES.values()
        ],
    }
