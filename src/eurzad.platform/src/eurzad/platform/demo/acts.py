"""What the people of a story do, each act a request or a few."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.platform.demo.asking import ask
from eurzad.platform.demo.asking import do_jobs
from eurzad.platform.demo.asking import enter_mail
from eurzad.platform.demo.asking import Told
from eurzad.platform.demo.cast import Cast
from eurzad.platform.demo.cast import Desk
from eurzad.records.store import find
from eurzad.records.tree import relative_path
from typing import Any


@dataclass(frozen=True)
class Case:
    """A case of the story, as its handler has it."""

    desk: Desk
    path: str
    uid: str
    mark: str

    def do(self, address: str, data: Told | None = None) -> Told:
        """Let the handler do something with the case."""
        return ask(self.desk.handler, "POST", f"{self.path}/{address}", data)


@dataclass(frozen=True)
class Letter:
    """A letter of a case of the story."""

    case: Case
    path: str

    def do(self, who: str, address: str, data: Told | None = None) -> Told:
        return ask(who, "POST", f"{self.path}/{address}", data)

    @property
    def told(self) -> Told:
        return ask(self.case.desk.handler, "GET", self.path)


def place_of(told: Told) -> str:
    """Return the address below the site of what an answer tells."""
    return "records" + told["@id"].partition("/records")[2]


def comes(cast: Cast, name: str, **more: Any) -> Any:
    """Let a letter come by mail today, and the registry enter it. Return the incoming item."""
    day = today()
    entry = {
        "received": day.isoformat(),
        "posted": (day - timedelta(days=1)).isoformat(),
        "date_of_letter": (day - timedelta(days=1)).isoformat(),
        "delivery_way": "registered",
        **cast.mail(name),
        **more,
    }
    return enter_mail(cast.person("registry"), entry)


def arrives(cast: Cast, name: str, desk: Desk, **more: Any) -> Any:
    """Let a letter come and be handed to a handler. Return the incoming item."""
    item = comes(cast, name, **more)
    address = f"{relative_path(item)}/@assign"
    place = {"unit": desk.unit, "handler": desk.handler}
    ask(cast.person("registry"), "POST", address, place)
    return item


def opened(cast: Cast, name: str, desk: Desk, group: int | None = None, **more: Any) -> Case:
    """Let a letter come, and its handler open a case."""
    item = arrives(cast, name, desk, **more)
    path = relative_path(find(item.case_uid))
    data: Told = {"file_plan_class": desk.file_class}
    data |= {} if group is None else {"group": group}
    told = ask(desk.handler, "POST", f"{path}/@open", data)
    return Case(desk, path, told["UID"], told["mark"])


def settling(case: Case, channel: str = "post") -> Letter:
    """Let the handler draft the letter by which the case ends."""
    template, texts = case.desk.settles["template"], case.desk.settles
    told = case.do("@letters", {"template": template})
    return _addressed(
        case, told, channel, {name: texts[name] for name in texts if name != "template"}
    )


def answering(case: Case, text: str, channel: str = "post") -> Letter:
    """Let the handler draft a plain letter with this text."""
    told = case.do("@letters", {"template": "pismo-odpowiedz"})
    return _addressed(case, told, channel, {"operative_part": text})


def acting(case: Case, act: str, text: str = "", **given: Any) -> Letter:
    """Let the handler draft a letter that acts on the clock; `text` in place of the template's."""
    texts = {"operative_part": text} if text else {}
    return _addressed(case, case.do("@acts", {"act": act, **given}), "post", texts)


def _addressed(case: Case, told: Told, channel: str, texts: dict[str, str]) -> Letter:
    letter = Letter(case, place_of(told))
    kind = {"mail_kind": "registered-receipt"} if channel == "post" else {}
    addressees = [
        {"name": one["name"], "address": one["address"], "channel": channel, **kind}
        for one in told["addressees"]
    ]
    ask(case.desk.handler, "PATCH", letter.path, {"addressees": addressees, **texts})
    return letter


def submitted(letter: Letter) -> Letter:
    letter.do(letter.case.desk.handler, "@workflow/submit")
    return letter


def approved(letter: Letter, *heads: str) -> Letter:
    """Let a letter go through approval: by the head of the desk, or by these one after another."""
    submitted(letter)
    *others, last = heads or (letter.case.desk.head,)
    for head in others:
        letter.do(head, "@workflow/endorse")
    letter.do(last, "@workflow/approve")
    do_jobs()
    return letter


def dispatched(letter: Letter, *heads: str) -> list[str]:
    """Let a letter be approved and dispatched. Return the addresses of its outgoing items."""
    approved(letter, *heads)
    told = letter.do(letter.case.desk.handler, "@workflow/dispatch")
    do_jobs()
    return [place_of(one) for one in told["dispatches"]]


def posted(cast: Cast, item: str) -> None:
    """Let the registry bring an item to the post office, and get a number for it."""
    registry = cast.person("registry")
    told = ask(registry, "GET", item)
    number = f"0075900773{told['ordinal']:010}"
    ask(registry, "POST", "@to-send", {"items": [{"uid": told["UID"], "number": number}]})


def noted(cast: Cast, item: str, event: str, **more: str) -> None:
    """Let the registry enter what became of a dispatch today."""
    data = {"event": event, "day": today().isoformat(), **more}
    ask(cast.person("registry"), "POST", f"{item}/@service", data)


def entered(who: str, register: str, **values: Any) -> Told:
    """Let somebody make an entry in a register of the office. Dates are written as the API does."""
    plain = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
    }
    return ask(who, "POST", f"@office-registers/{register}", {"values": plain})
