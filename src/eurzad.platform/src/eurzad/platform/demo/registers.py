"""What the registers of the office hold: authorisations, complaints, petitions, contracts."""

from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.platform.demo.acts import arrives
from eurzad.platform.demo.acts import entered
from eurzad.platform.demo.acts import opened
from eurzad.platform.demo.asking import ask
from eurzad.platform.demo.cast import Cast


def authorisations(cast: Cast) -> Iterator[date]:
    """Heads sign decisions by authority of the office's head (z up.); one was for a year."""
    registry = cast.person("registry")
    yield cast.ago(120)
    day = today()
    for name in ("permits", "certificates", "plans"):
        desk = cast.desk(name)
        entered(
            registry,
            "upowaznienia",
            kind="upowaznienie",
            person=desk.head,
            granted=day,
            valid_from=day,
            valid_to=day + timedelta(days=365) if name == "plans" else "",
            scope=cast.text("authorised-to"),
            classes=desk.file_class[:2],
            granted_by=cast.text("granted-by"),
        )


def complaints(cast: Cast) -> Iterator[date]:
    """A complaint that should have been settled by now, and one that was."""
    registry, desk = cast.person("registry"), cast.desk("permits")
    yield cast.ago(70)
    mail = cast.mail("settled-complaint")
    first = entered(
        registry,
        "skargi-wnioski",
        kind="skarga",
        received=today(),
        sender=mail["sender"],
        subject=mail["title"],
        unit=desk.unit,
    )
    yield cast.ago(49)
    address = f"@office-registers/skargi-wnioski/{first['year']}/{first['ordinal']}"
    end = {"settled": today().isoformat(), "outcome": "niezasadna"}
    ask(registry, "POST", address, {"values": end, "reason": cast.text("complaint-settled")})
    yield cast.ago(41)
    mail = cast.mail("complaint")
    arrives(cast, "complaint", desk)
    entered(
        registry,
        "skargi-wnioski",
        kind="skarga",
        received=today(),
        sender=mail["sender"],
        subject=mail["title"],
        unit=desk.unit,
    )


def information(cast: Cast) -> Iterator[date]:
    """A request for public information, with its case and its fourteen days."""
    desk = cast.desk("information")
    yield cast.ago(4)
    case = opened(cast, "information", desk)
    mail = cast.mail("information")
    entered(
        desk.handler,
        "informacja-publiczna",
        received=today(),
        sender=mail["sender"],
        subject=mail["title"],
        unit=desk.unit,
        case=case.mark,
    )


def other_registers(cast: Cast) -> Iterator[date]:
    """A petition and a contract."""
    registry, desk = cast.person("registry"), cast.desk("permits")
    yield cast.ago(33)
    entered(
        registry,
        "petycje",
        received=today(),
        sender=cast.text("petitioner"),
        consent="nie",
        subject=cast.text("petition"),
        unit=desk.unit,
    )
    yield cast.ago(29)
    entered(
        desk.head,
        "umowy",
        concluded=today(),
        party=cast.text("company"),
        subject=cast.text("contract"),
        amount="18450,00",
        valid_from=today(),
        valid_to=today() + timedelta(days=330),
        unit=desk.unit,
    )
