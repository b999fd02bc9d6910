"""What is kept while somebody signs with a card, and whose card is whose.

The documents wait here, where only the server writes: what comes back from a clerk's computer is a
signature, and it is checked against what waits.
"""

from BTrees.OOBTree import OOBTree
from collections.abc import Callable
from eurzad.core.errors import not_yours
from eurzad.core.store import annotations_of
from persistent import Persistent
from persistent.list import PersistentList
from typing import Any
from ZODB.blob import Blob
import secrets


KEY = "eurzad.signing.cards"
# A person reads the agent's window and types a PIN; longer than that, they begin anew.
LIFE_SECONDS = 600
BEGUN, PREPARED, SENT = "begun", "prepared", "sent"


class Waiting(Persistent):
    """A letter of a job. What `prepare` fixed is in `told`; `signature` is what came back."""

    def __init__(self, uid: str, address: str, number: int) -> None:
        self.uid = uid
        self.address = address
        self.number = number
        self.read = ""
        self.document: Blob | None = None
        self.told: dict[str, Any] = {}
        self.places: tuple[Any, ...] = ()
        self.signature = b""


class CardJob(Persistent):
    """What one person signs in one go. `until` is in seconds since 1970."""

    def __init__(self, person: str, until: float) -> None:
        self.person = person
        self.until = until
        self.state = BEGUN
        self.certificate = b""
        self.chain: tuple[bytes, ...] = ()
        self.letters: PersistentList = PersistentList()

    def drop(self, waiting: Waiting) -> None:
        """Forget a letter that is signed, or will not be."""
        self.letters.remove(waiting)


class CardStore(Persistent):
    """`jobs` by their id; `people` are the cards that persons said are theirs, by user id.

    `names` are those that certificates of a person bear, where they differ from the full name.
    """

    def __init__(self) -> None:
        self.jobs = OOBTree()
        self.people = OOBTree()
        self.names = OOBTree()

    def begin(self, person: str, now: float) -> tuple[str, CardJob]:
        """Return a new job with its id. Whoever begins anew gave up what they had begun before."""
        self.forget(lambda job: job.until < now or job.person == person)
        id = secrets.token_hex(16)
        job = self.jobs[id] = CardJob(person, now + LIFE_SECONDS)
        return id, job

    def forget(self, given_up: Callable[[CardJob], bool]) -> None:
        """Forget the jobs that were given up. What was sent is the worker's to finish."""
        for id, job in list(self.jobs.items()):
            if job.state != SENT and given_up(job):
                del self.jobs[id]

    def job_of(self, id: str, person: str) -> CardJob:
        """Return a person's job. Raises Missing, also when it is somebody else's."""
        job = self.jobs.get(id)
        if job is None or job.person != person:
            raise not_yours()
        return job

    def clean(self, id: str) -> None:
        """Forget a job of which nothing is left to do."""
        job = self.jobs.get(id)
        if job is not None and not job.letters:
            del self.jobs[id]


def cards_in(site: Any) -> CardStore:
    """Return what is kept of cards in an office, to be read: reading writes nothing."""
    found = annotations_of(site).get(KEY)
    return CardStore() if found is None else found


def card_store(site: Any) -> CardStore:
    """Return what is kept of cards in an office, to be written to."""
    annotations = annotations_of(site)
    found = annotations.get(KEY)
    if found is None:
        found = annotations[KEY] = CardStore()
    return found
