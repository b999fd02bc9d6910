"""What the core asks of the packages above it, and of add-ons that may be missing."""

from datetime import date
from datetime import datetime
from typing import Any
from zope.interface import Attribute
from zope.interface import Interface
from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class ICoreLayer(IDefaultBrowserLayer):
    """Marks requests to a site on which the core is installed."""


class IHasFiles(Interface):
    """An object whose files are kept by `eurzad.core.files` and served by `@@download`."""


class IHasLog(Interface):
    """An object with an append-only log."""


class IRolesByDuties(Interface):
    """A record whose roles are each person's own, not given to principals: an adapter of it."""

    guarded = Attribute("Whether this holds for the record now.")

    def roles_by(user_id: str, duties: list[Any]) -> list[str]:
        """Return the roles that a person has there by these duties alone."""


class ISubstitutionChanged(Interface):
    """A substitution was arranged or ended: somebody has other principals from now on, or will."""

    substitution = Attribute("The `Substitution` as it is now.")


class IRegistrar(Interface):
    """Turns spool records of one kind into registered objects. A utility named after the kind.

    `failed` (optional) tells a clerk what did not happen when a record was refused.

    Runs inside the transaction that takes the record out of the spool, so whatever it does happens
    together with that or not at all. It must not commit or abort.
    """

    def register(site: Any, record: Any, filed_at: datetime) -> str:
        """Register `record`, filed at `filed_at` (UTC). Return the UID of the registered object.

        Raises `eurzad.core.spool.Refused` with a readable reason when the record cannot be
        registered: the record is then kept among the refused.
        """


class IOutboxJob(Interface):
    """Work that leaves the transaction. A named utility: the name is the job.

    `perform` may be repeated after a crash: it must be idempotent by `entry.id`. A job may have a
    method `abandoned(site, entry, reason)`, called in the transaction that gives an entry up. With
    `ahead = True` its `perform` only waits for another process: it runs in a thread of its own,
    without the database, while earlier jobs are written down.

    `failed` and `advice` (optional) tell a clerk what did not happen and what they can do. A key
    of the payload named `about`, `letter`, `outgoing`, `record` or `uid` holds the UID of the
    record concerned. `retriable = False` (optional) says that it is not tried again at a clerk's
    word, as somebody else's will is needed.
    """

    time_limit = Attribute("Seconds that `perform` may take.")

    def prepare(site: Any, entry: Any) -> Any:
        """Collect what `perform` needs. Runs in a transaction that is aborted afterwards."""

    def perform(prepared: Any, entry: Any) -> Any:
        """Do the work, without a transaction. Raises `outbox.JobFailed` to say why not."""

    def complete(site: Any, entry: Any, result: Any) -> None:
        """Write down the result, in the transaction that removes the entry from the outbox."""


class IDailyJob(Interface):
    """What an office does once a day. A named utility: the name is the job."""

    title = Attribute("Name for the status page (a message).")

    def run(site: Any, day: date) -> None:
        """Do it for this day (in Poland), in the name of the system, within one transaction.

        It must not commit or abort, and doing it twice for a day must do no harm.
        """


class IWatch(Interface):
    """Looks again and again for work that comes from outside the database. A named utility."""

    seconds = Attribute("Seconds between two looks.")

    def look(site: Any, guard: Any) -> bool:
        """Do what is there to be done, at once; what takes long goes on in a process of its own.

        Tells whether there was anything. `guard` is called first in every transaction.
        """


class IAddOn(Interface):
    """What the status page asks of every add-on.

    One may also have a method `problems(site)`: what is wrong with it now, as messages.
    """

    title = Attribute("Name for the status page (a message).")

    def is_configured(site: Any) -> bool:
        """Tell whether the add-on has all it needs to work in this office."""


class ISealer(IAddOn):
    """Puts the office's electronic seal on documents."""

    def seal_xml(site: Any, xml: bytes) -> bytes:
        """Return the XML document with the office's XAdES seal."""

    def seal_pdf(site: Any, pdf: bytes) -> bytes:
        """Return the PDF with the office's PAdES seal."""


class ISigner(IAddOn):
    """Lets a person sign documents."""

    def sign_pdf(site: Any, pdf: bytes, user_id: str) -> bytes:
        """Return the PDF signed by the person `user_id`."""


class IValidator(IAddOn):
    """Tells whether signed files are as they were signed, and by whom."""

    def queue(site: Any, record: Any) -> None:
        """Have the files of a record examined after this transaction; asking twice is no matter."""

    def told(record: Any, file_id: str) -> dict[str, Any] | None:
        """Return what was found about a file: `verdict`, `trust`, `qualified`, `signers`,
        `reasons`, `summary`, `checked` and the address of the `report`.

        None when it is not signed, or not examined yet.
        """


class IDocumentCodes(Interface):
    """Gives letters a code by which anybody may ask whether the office sent them."""

    path = Attribute("Where on the portal the code is asked about; `kod` is its parameter.")

    def code_of(letter: Any) -> str:
        """Return the code of a letter, in groups for the eye: "ABCD-EFGH-JKLM-NPQR"."""


class ISignedContent(IAddOn):
    """Checks a document that a person signed with a program of their own."""

    def told(signed: bytes, original: bytes) -> dict[str, Any]:
        """Return `verdict` (intact, altered, unsigned or unreadable), whether the file holds the
        `same` document as the original, and the names of the `signers`.
        """


class ICharges(IAddOn):
    """Knows what is to be paid and what has been."""

    def charge(site: Any, case: Any, kind: str, amount: str, title: str) -> str:
        """Ask a party of the case for a fee in złoty. Return the id of the charge."""

    def outstanding(site: Any, case: Any) -> list[dict[str, Any]]:
        """Return what remains to be paid in the case."""


class IDeliveryChannel(Interface):
    """A way of delivering a letter to an addressee. A named utility: the name is the channel.

    Works like an outbox job: `prepare` reads, `perform` does what takes time, `complete` writes.
    """

    title = Attribute("Name of the channel (a message).")

    def is_available(site: Any, addressee: dict[str, Any]) -> bool:
        """Tell whether this addressee can be reached this way."""

    def prepare(site: Any, outgoing: Any) -> Any:
        """Collect what `perform` needs to deliver an outgoing item. In a transaction, read only."""

    def perform(prepared: Any) -> Any:
        """Deliver, without a transaction. Raises `eurzad.core.outbox.JobFailed` to say why not."""

    def complete(site: Any, outgoing: Any, result: Any) -> str:
        """Do what belongs to the transaction that writes the delivery down. Return a note on it."""


class IVirusScanner(IAddOn):
    """Examines files that come from outside, see `eurzad.core.viruses`."""


class ITextRecognition(IAddOn):
    """Reads the text of scanned pages (OCR)."""

    def command() -> str | None:
        """Return the program that does it, None when there is none on this machine."""


class IServices(Interface):
    """The services that the office offers."""

    def of_class(site: Any, symbol: str) -> list[Any]:
        """Return the services (`IService`) whose cases belong to a class of the file plan."""

    def by_uid(site: Any, uid: str) -> Any | None:
        """Return a service (`IService`) by the UID of its card, None when there is none."""


class IService(Interface):
    """What a service of the office offers, as far as a case needs to know it."""

    id = Attribute("Short name of the service.")
    title = Attribute("Title as residents know it.")
    uid = Attribute("UID of the service card.")
    regime = Attribute("The procedure: a key of `eurzad.core.deadlines.REGIMES`.")
    term = Attribute("Time for settling it: a `Term`.")
    file_plan_class = Attribute("Symbol of the file plan class suggested for the case.")
    unit_symbol = Attribute("Symbol of the unit that settles it.")
    fee = Attribute("Amount in złoty as text, or an empty string.")
    settlement = Attribute('How it is settled: "decision", "certificate" or "letter".')
    appeal = Attribute("Whom to appeal to, and until when.")
    appeal_body = Attribute("Who settles an appeal, in the genitive; empty: that of the office.")
    appeal_body_name = Attribute("The same body as an addressee.")
    appeal_body_address = Attribute("Where a remedy is passed on to.")
