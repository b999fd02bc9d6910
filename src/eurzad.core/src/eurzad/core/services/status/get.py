"""GET /@status"""

from datetime import datetime
from datetime import UTC
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.daily import daily_jobs
from eurzad.core.daily import Run
from eurzad.core.interfaces import ICharges
from eurzad.core.interfaces import ISealer
from eurzad.core.interfaces import ISigner
from eurzad.core.interfaces import ITextRecognition
from eurzad.core.interfaces import IValidator
from eurzad.core.interfaces import IVirusScanner
from eurzad.core.mail import mail_is_configured
from eurzad.core.services.base import JsonService
from eurzad.core.store import store
from time import time
from typing import Any
from zope.component import queryUtility
from zope.i18n import translate


ADD_ONS = (
    ("sealer", ISealer, _("Electronic seal")),
    ("signer", ISigner, _("Electronic signature")),
    ("validator", IValidator, _("Validation of signatures")),
    ("charges", ICharges, _("Charges and payments")),
    ("virus_scanner", IVirusScanner, _("Virus scanner")),
    ("text_recognition", ITextRecognition, _("Text recognition of scans (OCR)")),
)


class StatusGet(JsonService):
    """Queues, worker and add-ons of the office."""

    def reply(self) -> dict[str, Any]:
        here = store(self.context)
        oldest = here.spool.oldest()
        return {
            "@id": f"{self.context.absolute_url()}/@status",
            "spool": {
                "waiting": len(here.spool.waiting),
                "oldest": iso(oldest),
                "refused": [
                    {
                        "token": token,
                        "kind": refusal.record.kind,
                        "filed": iso(refusal.record.filed_at),
                        "reason": translate(refusal.reason, context=self.request),
                    }
                    for token, refusal in here.spool.refused.items()
                ],
            },
            "outbox": {
                "waiting": len(here.outbox),
                "oldest": iso(here.outbox.oldest()),
                "gave_up": len(here.outbox.gave_up),
            },
            "worker": self.worker(here.lease),
            "daily": [self.daily(name, job, here.daily.get(name)) for name, job in daily_jobs()],
            "add_ons": [self.mail(), *(self.add_on(*add_on) for add_on in ADD_ONS)],
        }

    def worker(self, lease: Any) -> dict[str, Any]:
        seen = datetime.fromtimestamp(lease.renewed, UTC) if lease.renewed else None
        return {
            "running": lease.holder is not None and lease.expires > time(),
            "seen": iso(seen),
        }

    def daily(self, name: str, job: Any, run: Run | None) -> dict[str, Any]:
        return {
            "id": name,
            "title": translate(job.title, context=self.request),
            "day": run and run.day,
            "at": run and iso(datetime.fromtimestamp(run.at, UTC)),
            "problem": run.problem if run else "",
        }

    def mail(self) -> dict[str, Any]:
        return {
            "id": "mail",
            "title": translate(_("E-mail"), context=self.request),
            "installed": True,
            "configured": mail_is_configured(),
        }

    def add_on(self, id: str, interface: Any, title: str) -> dict[str, Any]:
        utility = queryUtility(interface)
        return {
            "id": id,
            "title": translate(title, context=self.request),
            "installed": utility is not None,
            "configured": utility is not None and bool(utility.is_configured(self.context)),
            "problems": self.problems(utility),
        }

    def problems(self, utility: Any) -> list[str]:
        """Return what is wrong with an add-on now, as it tells itself."""
        ask = getattr(utility, "problems", None)
        found = ask(self.context) if ask is not None else []
        return [translate(one, context=self.request) for one in found]
