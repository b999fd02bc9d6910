"""Who signs an application before it is filed, and what each of them has done."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from persistent import Persistent
from typing import Any
from typing import Literal


INVITATION_DAYS = 14
MOST = 10
MOST_MAILS = 5
State = Literal["invited", "joined", "signed", "declined", "withdrawn"]
OVER = ("declined", "withdrawn")


@dataclass(frozen=True)
class Signatory:
    """One of them. `user_id` is empty until the invitation was taken up; `digest` is that of what
    was signed; `nonce` ties the last mail that was sent to the person.
    """

    id: str
    name: str
    email: str
    user_id: str = ""
    state: State = "invited"
    invited: datetime | None = None
    mails: int = 0
    nonce: str = ""
    signed: datetime | None = None
    digest: str = ""
    reason: str = ""

    @property
    def expires(self) -> datetime | None:
        """When the invitation ends unless it is taken up."""
        return self.invited + timedelta(days=INVITATION_DAYS) if self.invited else None

    @property
    def expired(self) -> bool:
        """Whether the invitation has ended without being taken up."""
        end = self.expires
        return self.state == "invited" and end is not None and end <= datetime.now(UTC)

    @property
    def counts(self) -> bool:
        """Whether the application waits for this signature, or has it."""
        return self.state not in OVER

    @property
    def shown_state(self) -> str:
        """The state for people: an invitation may have expired."""
        return "expired" if self.expired else self.state


class Joint(Persistent):
    """The signatories of one draft, in the order in which they sign. The first is its owner."""

    def __init__(self, token: str, owner: Signatory) -> None:
        self.token = token
        self.signatories: tuple[Signatory, ...] = (owner,)

    @property
    def counted(self) -> list[Signatory]:
        """Those whose signatures the application needs."""
        return [one for one in self.signatories if one.counts]

    @property
    def together(self) -> bool:
        """Whether anybody signs beside the owner."""
        return len(self.counted) > 1

    def by_id(self, id: Any) -> Signatory | None:
        return next((one for one in self.signatories if one.id == id), None)

    def by_user(self, user_id: str) -> Signatory | None:
        """The person's place, unless they have left it."""
        return next((one for one in self.counted if user_id and one.user_id == user_id), None)

    def add(self, name: str, email: str) -> Signatory:
        made = Signatory(f"s{len(self.signatories) + 1}", name, email)
        self.signatories = (*self.signatories, made)
        return made

    def change(self, id: str, **changes: Any) -> Signatory:
        """Change what is known of one of them."""
        changed = [replace(one, **changes) if one.id == id else one for one in self.signatories]
        self.signatories = tuple(changed)
        return next(one for one in self.signatories if one.id == id)

    def is_signed(self, digest: str) -> bool:
        """Whether all have signed what has this digest."""
        return all(one.state == "signed" and one.digest == digest for one in self.counted)

    def turn(self, digest: str, in_turn: bool) -> list[Signatory]:
        """Those who may sign now: all who have not, or the first of them."""
        missing = [one for one in self.counted if one.state != "signed" or one.digest != digest]
        return missing[:1] if in_turn else missing

    def take_back(self, digest: str) -> list[Signatory]:
        """Undo the signatures under anything else than this. Returns whose they were."""
        void = [one for one in self.counted if one.state == "signed" and one.digest != digest]
        for one in void:
            self.change(one.id, state="joined", signed=None, digest="")
        return void


def told(signatories: Iterable[Signatory]) -> list[dict[str, str]]:
    """What the application keeps of those who signed it."""
    return [
        {
            "name": one.name,
            "email": one.email,
            "user_id": one.user_id,
            "signed": one.signed.isoformat(timespec="seconds") if one.signed else "",
        }
        for one in signatories
    ]
