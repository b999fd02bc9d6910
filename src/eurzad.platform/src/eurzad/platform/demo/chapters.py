"""The chapters of the story: together they show what the office's circulation can do."""

from collections.abc import Generator
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.platform.demo.acts import acting
from eurzad.platform.demo.acts import answering
from eurzad.platform.demo.acts import approved
from eurzad.platform.demo.acts import arrives
from eurzad.platform.demo.acts import comes
from eurzad.platform.demo.acts import dispatched
from eurzad.platform.demo.acts import Letter
from eurzad.platform.demo.acts import noted
from eurzad.platform.demo.acts import opened
from eurzad.platform.demo.acts import posted
from eurzad.platform.demo.acts import settling
from eurzad.platform.demo.acts import submitted
from eurzad.platform.demo.archive import archive
from eurzad.platform.demo.asking import ask
from eurzad.platform.demo.cast import Cast
from eurzad.platform.demo.portal import left_unfinished
from eurzad.platform.demo.portal import unreachable
from eurzad.platform.demo.registers import authorisations
from eurzad.platform.demo.registers import complaints
from eurzad.platform.demo.registers import information
from eurzad.platform.demo.registers import other_registers
from eurzad.platform.demo.visits import visit_about
from eurzad.platform.demo.visits import visits
from eurzad.records.tree import relative_path


def goes_by_post(cast: Cast, letter: Letter, posted_ago: int) -> Generator[date, None, str]:
    """A letter is dispatched, and posted so many days before the present. Returns its dispatch."""
    (item,) = dispatched(letter)
    yield cast.ago(posted_ago)
    posted(cast, item)
    return item


def several_parties(cast: Cast) -> Iterator[date]:
    """A case of three parties, one of whom acts through a representative; its decision waits."""
    desk = cast.desk("permits")
    yield cast.ago(24)
    case = opened(cast, "several-parties", desk)
    yield cast.ago(22)
    neighbour = {"name": cast.text("neighbour"), "address": cast.text("neighbour-address")}
    company = {"name": cast.text("company"), "address": cast.text("company-address")}
    agent = {"name": cast.text("agent"), "address": cast.text("agent-address")}
    case.do("@parties", {**neighbour, "role": "participant"})
    case.do("@parties", {**company, "kind": "company"})
    case.do("@parties", {**agent, "role": "representative", "representative_of": ["p1"]})
    case.do("@notes", {"text": cast.text("note")})
    task = {"unit": cast.desk("plans").unit, "task": cast.text("cooperation")}
    case.do("@cooperation", task)
    yield cast.ago(1)
    submitted(settling(case))


def joined(cast: Cast) -> Iterator[date]:
    """Two applications about one thing, dealt with together."""
    desk = cast.desk("permits")
    yield cast.ago(17)
    first = opened(cast, "joined", desk)
    yield cast.ago(16)
    second = opened(cast, "joined-too", desk)
    yield cast.ago(14)
    first.do("@join", {"cases": [second.mark]})


def restricted(cast: Cast) -> Iterator[date]:
    """A case that only those who are named may see."""
    desk = cast.desk("certificates")
    yield cast.ago(6)
    case = opened(cast, "restricted", desk)
    comment = cast.text("why-restricted")
    case.do("@access", {"access": "restricted", "admitted": [desk.head], "comment": comment})


def group_of_cases(cast: Cast) -> Iterator[date]:
    """A group of cases with a list of its own (podteczka)."""
    desk = cast.desk("plans")
    yield cast.ago(20)
    wanted = {"unit": desk.unit, "file_plan_class": desk.file_class, "title": cast.text("group")}
    group = ask(desk.handler, "POST", "@case-groups", wanted)["base"]
    yield cast.ago(19)
    opened(cast, "in-group", desk, group)
    yield cast.ago(8)
    opened(cast, "in-group-too", desk, group)


def excluded(cast: Cast) -> Iterator[date]:
    """A case from which somebody is taken off (art. 24 KPA), as they said themselves."""
    desk, plans = cast.desk("permits"), cast.desk("plans")
    yield cast.ago(9)
    case = opened(cast, "excluded", desk)
    told = {"person": plans.handler, "ground": "relative", "comment": cast.text("why-excluded")}
    ask(desk.head, "POST", f"{case.path}/@exclusions", told)


def final(cast: Cast) -> Iterator[date]:
    """A decision that nobody appealed against, with the note that it is final."""
    desk = cast.desk("permits")
    yield cast.ago(75)
    case = opened(cast, "final", desk)
    yield cast.ago(55)
    letter = settling(case)
    item = yield from goes_by_post(cast, letter, 54)
    yield cast.ago(50)
    noted(cast, item, "received", by=cast.mail("final")["sender"])
    yield cast.ago(30)
    letter.do(desk.handler, "@finality")


def appealed(cast: Cast) -> Iterator[date]:
    """A decision against which an appeal came: it is to be passed on within seven days."""
    desk = cast.desk("permits")
    yield cast.ago(45)
    case = opened(cast, "appealed", desk)
    yield cast.ago(24)
    letter = settling(case)
    item = yield from goes_by_post(cast, letter, 23)
    yield cast.ago(17)
    noted(cast, item, "received", by=cast.text("household"), capacity="household")
    yield cast.ago(4)
    appeal = arrives(cast, "appeal", desk)
    ask(desk.handler, "POST", f"{relative_path(appeal)}/@attach", {"case": case.mark})
    case.do("@appeals", {"item": appeal.UID(), "letter": letter.told["UID"]})


def two_notices(cast: Cast) -> Iterator[date]:
    """A decision that nobody collected: after two notices it counts as served (art. 44 KPA)."""
    desk = cast.desk("permits")
    yield cast.ago(40)
    case = opened(cast, "two-notices", desk)
    yield cast.ago(28)
    item = yield from goes_by_post(cast, settling(case), 27)
    yield cast.ago(24)
    noted(cast, item, "first_notice")
    yield cast.ago(16)
    noted(cast, item, "second_notice")
    yield cast.ago(8)
    noted(cast, item, "returned", reason="not_collected")


def came_back(cast: Cast) -> Iterator[date]:
    """A letter that came back from the post: its addressee has moved."""
    desk = cast.desk("certificates")
    yield cast.ago(7)
    case = opened(cast, "came-back", desk)
    item = yield from goes_by_post(cast, settling(case), 6)
    yield cast.ago(1)
    noted(cast, item, "returned", reason="moved")


def under_way(cast: Cast) -> Iterator[date]:
    """One letter with the post, with a number and no receipt yet, and one that waits to be sent."""
    desk = cast.desk("certificates")
    yield cast.ago(5)
    case = opened(cast, "with-the-post", desk)
    yield from goes_by_post(cast, settling(case), 4)
    yield cast.ago(1)
    dispatched(settling(opened(cast, "to-be-sent", desk)))


def paused(cast: Cast) -> Iterator[date]:
    """A case whose clock stands still: the applicant was called to complete the application."""
    desk = cast.desk("permits")
    yield cast.ago(13)
    case = opened(cast, "paused", desk)
    yield cast.ago(11)
    call = acting(case, "call", cast.text("call"), days=14)
    item = yield from goes_by_post(cast, call, 10)
    yield cast.ago(5)
    noted(cast, item, "received")


def overdue(cast: Cast) -> Iterator[date]:
    """A case past its date: the party was told why and of a new one (art. 36 KPA), past as well."""
    desk = cast.desk("permits")
    yield cast.ago(52)
    case = opened(cast, "overdue", desk)
    yield cast.ago(24)
    until = (today() + timedelta(days=20)).isoformat()
    notice = acting(case, "art-36", until=until, reason=cast.text("why-late"))
    item = yield from goes_by_post(cast, notice, 23)
    yield cast.ago(19)
    noted(cast, item, "received")


def approvals(cast: Cast) -> Iterator[date]:
    """Letters on their way to a signature: with the head of the office, and sent back."""
    plans, certificates = cast.desk("plans"), cast.desk("certificates")
    yield cast.ago(26)
    case = opened(cast, "for-the-top", plans)
    yield cast.ago(3)
    letter = submitted(settling(case))
    yield cast.ago(2)
    letter.do(plans.head, "@workflow/endorse")
    other = opened(cast, "sent-back", certificates)
    draft = submitted(answering(other, cast.text("answer")))
    yield cast.ago(1)
    remark = {"part": "operative_part", "quote": "", "remark": cast.text("remark")}
    draft.do(certificates.head, "@workflow/return", {"places": [remark]})
    visit_about(other)


def templates(cast: Cast) -> Iterator[date]:
    """Templates of assignments: of the office, and a head's own."""
    permits, plans = cast.desk("permits"), cast.desk("plans")
    yield cast.ago(90)
    office = {
        "scope": "office",
        "title": cast.text("template-office"),
        "unit": permits.unit,
        "instruction": cast.text("template-office-instruction"),
        "due_days": 10,
        "recipients": [{"unit": plans.unit, "handler": "", "part": "info"}],
    }
    ask(cast.person("registry"), "POST", "@assignment-templates", office)
    own = {
        "title": cast.text("template-own"),
        "unit": permits.unit,
        "handler": permits.handler,
        "instruction": cast.text("template-own-instruction"),
        "due_days": 5,
    }
    ask(permits.head, "POST", "@assignment-templates", own)


def substitution(cast: Cast) -> Iterator[date]:
    """A head is away: since two days somebody acts in their place."""
    absent = cast.desk("certificates")
    yield cast.ago(3)
    wanted = {
        "substitute": cast.person("substitute"),
        "start": cast.ago(2).isoformat(),
        "end": (cast.present + timedelta(days=12)).isoformat(),
        "unit": absent.unit,
        "function": "head",
    }
    ask(absent.head, "POST", "@substitutions", wanted)


def new_mail(cast: Cast) -> Iterator[date]:
    """What came lately: with the registry, with a head, with a handler."""
    permits, registry = cast.desk("permits"), cast.person("registry")
    yield cast.ago(2)
    arrives(cast, "with-handler", cast.desk("plans"))
    yield cast.ago(1)
    item = comes(cast, "with-head")
    address = f"{relative_path(item)}/@assign"
    ask(registry, "POST", address, {"unit": permits.unit, "instruction": cast.text("instruction")})
    comes(cast, "with-registry")
    yield cast.ago(0)
    comes(cast, "with-registry-too")


def signed(cast: Cast) -> Iterator[date]:
    """A decision approved by everybody: it waits to be signed on paper and dispatched."""
    desk, top = cast.desk("plans"), cast.person("top")
    yield cast.ago(27)
    case = opened(cast, "to-be-signed", desk)
    yield cast.ago(1)
    approved(settling(case), desk.head, top)


CHAPTERS = (
    archive,
    authorisations,
    templates,
    several_parties,
    joined,
    restricted,
    group_of_cases,
    excluded,
    final,
    appealed,
    two_notices,
    came_back,
    under_way,
    paused,
    overdue,
    approvals,
    signed,
    complaints,
    information,
    other_registers,
    substitution,
    visits,
    left_unfinished,
    new_mail,
)
# Told last, of today: their mail is sent.
TODAY = (unreachable,)
