"""Arranging substitutions (zastępstwa): who may, what is refused, and what ends when."""

from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.interfaces import ISubstitutionChanged
from eurzad.core.office.duties import duties_of
from eurzad.core.office.duties import substituted_by
from eurzad.core.office.functions import fullname_of
from eurzad.core.office.functions import functions_of
from eurzad.core.office.units import with_units_above
from eurzad.core.storage.substitutions import Substitution
from eurzad.core.store import store
from plone import api
from typing import Any
from zope.event import notify
from zope.interface import implementer


MANAGE = "eurzad: Manage office"
LONGEST_DAYS = 731
# Others reach over the whole office: who holds them, or the administrator, names the substitute.
HEADS_ARRANGE = ("handler", "head", "registry")


@dataclass(frozen=True)
class Wanted:
    """A substitution as it is asked for; without `start` it begins now."""

    absent: str
    substitute: str
    start: date | None
    end: date
    unit: str = ""
    function: str = ""

    def covers(self, unit: str, function: str) -> bool:
        """Tell whether this function is to be taken over."""
        return self.unit in ("", unit) and self.function in ("", function)


@implementer(ISubstitutionChanged)
@dataclass(frozen=True)
class SubstitutionChanged:
    """Notified in the transaction that arranges or ends a substitution."""

    substitution: Substitution


def arrange(wanted: Wanted, by: str) -> Substitution:
    """Write down a substitution arranged by a person. Raises Invalid, Conflict, Forbidden."""
    if not may_arrange(by, wanted):
        raise Forbidden(_("You may not arrange this substitution."))
    substitutions = store(api.portal.get()).substitutions
    one = Substitution(
        id=substitutions.next_id(),
        absent=wanted.absent,
        substitute=wanted.substitute,
        start=wanted.start or today(),
        end=wanted.end,
        unit=wanted.unit,
        function=wanted.function,
        created=now(),
        created_by=by,
    )
    _check_people(one)
    _check_days(one)
    _check_others(one)
    substitutions.put(one, today())
    notify(SubstitutionChanged(one))
    return one


def end(id: int, by: str) -> Substitution:
    """End a substitution now, or call one off that has not begun. Raises Missing, Conflict."""
    substitutions = store(api.portal.get()).substitutions
    one = substitutions.get(id)
    if one is None or not may_end(by, one):
        raise not_yours()
    if one.ended is not None or one.end < today():
        raise Conflict(_("This substitution is over already."))
    over = replace(one, ended=now(), ended_by=by)
    substitutions.put(over, today())
    notify(SubstitutionChanged(over))
    return over


def may_arrange(by: str, one: Wanted | Substitution) -> bool:
    """Tell whether a person may arrange this substitution.

    Everybody may for themselves, the administrator for all. The head of a unit may where every
    function that is taken over lies in that unit or below it; not, however, by rights that come
    from the absent person, nor to become the substitute by rights that come from anybody.
    """
    if by == one.absent or _manages_office(by):
        return True
    covered = [held for held in functions_of(one.absent) if one.covers(held.symbol, held.function)]
    headed = _headed(by, own_only=by == one.substitute or _substitutes(by, one.absent))
    return bool(covered) and all(
        held.function in HEADS_ARRANGE and headed & set(with_units_above(held.symbol))
        for held in covered
    )


def _manages_office(user_id: str) -> bool:
    return bool(api.user.has_permission(MANAGE, username=user_id, obj=api.portal.get()))


def _substitutes(user_id: str, absent: str) -> bool:
    return any(one.absent == absent for one in substituted_by(user_id))


def _headed(user_id: str, own_only: bool) -> set[str]:
    duties = duties_of(user_id)
    return {
        duty.symbol
        for duty in duties
        if duty.function == "head" and (duty.of == user_id or not own_only)
    }


def may_end(by: str, one: Substitution) -> bool:
    """Tell whether a person may end a substitution: the substitute may give it up, too."""
    return by == one.substitute or may_arrange(by, one)


def visible_to(user_id: str) -> list[Substitution]:
    """Return the substitutions that a person takes part in or answers for, the newest first."""
    every = store(api.portal.get()).substitutions.newest_first()
    return [one for one in every if may_end(user_id, one)]


def _check_people(one: Substitution) -> None:
    if one.absent == one.substitute:
        raise invalid("substitute", _("Nobody substitutes themselves."))
    if not functions_of(one.substitute):
        raise invalid("substitute", _("This person holds no function in the office."))
    held = functions_of(one.absent)
    if not held:
        raise invalid("absent", _("This person holds no function in the office."))
    if one.function and not one.unit:
        raise invalid("unit", _("Choose the unit of the function."))
    if not any(one.covers(function.symbol, function.function) for function in held):
        field = "function" if one.function else "unit"
        raise invalid(field, _("The absent person does not hold this function."))


def _check_days(one: Substitution) -> None:
    if one.start < today():
        raise invalid("start", _("The date is past."))
    if one.end < one.start:
        raise invalid("end", _("The last day lies before the first."))
    if (one.end - one.start).days > LONGEST_DAYS:
        raise invalid("end", _("A substitution lasts at most two years."))


def _check_others(one: Substitution) -> None:
    substitutions = store(api.portal.get()).substitutions
    for other in substitutions.of_absent(one.absent):
        if other.ended is None and other.meets(one):
            raise Conflict(
                _(
                    "${name} already substitutes this person from ${start} to ${end}. "
                    "End that substitution first, or choose other days.",
                    mapping=_told(other, other.substitute),
                )
            )
    for other in substitutions.of_absent(one.substitute):
        absent_too = not other.unit and other.start <= one.end and one.start <= other.end
        if other.ended is None and absent_too:
            raise Conflict(
                _(
                    "This person is absent from ${start} to ${end}, and ${name} acts for them. "
                    "Choose somebody else.",
                    mapping=_told(other, other.substitute),
                )
            )


def _told(one: Substitution, user_id: str) -> dict[str, Any]:
    return {
        "name": fullname_of(user_id),
        "start": f"{one.start:%d.%m.%Y}",
        "end": f"{one.end:%d.%m.%Y}",
    }
