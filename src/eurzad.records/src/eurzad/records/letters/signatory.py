"""Who signs a letter, in what capacity, on what authority: three things apart from who approved it.

Fixed at the last approval, so that the document is the same whenever it is made.
"""

from datetime import date
from eurzad.core.office import signatory_names
from eurzad.records.interfaces import IAuthorisations
from eurzad.records.letters.chain import able
from eurzad.records.letters.chain import resolved
from eurzad.records.letters.office import office_setting
from eurzad.records.letters.rules import read_step
from eurzad.records.letters.rules import rule_for
from typing import Any
from zope.component import queryUtility


def signatory_of(letter: Any, entry: Any, day: date) -> dict[str, str]:
    """Return who signs a letter approved as the log entry says.

    `id`, `name`, `position`, which says "w zastępstwie" of a substitute; `authority` and
    `authorisation` say in whose name and by which document ("z up.").
    """
    user_id = signing_person(letter, entry.actor)
    absent = (entry.acting_for or "") if user_id == entry.actor else ""
    return {
        "id": user_id,
        **signatory_names(user_id, absent),
        **authorisation_of(absent or user_id, day, letter),
    }


def signing_person(letter: Any, approver: str) -> str:
    """Return who signs: whom the rule names, when that is one person; else the approver."""
    unit = letter.__parent__.unit
    rule = rule_for(letter.kind, unit)
    step = resolved(read_step(rule.signatory), unit) if rule.signatory else None
    people = able(letter, step) if step is not None else set()
    return approver if approver in people or len(people) != 1 else next(iter(people))


def authorisation_of(user_id: str, day: date, letter: Any) -> dict[str, str]:
    """Return in whose name a person signs a letter, and by which authorisation valid on the day.

    Nothing where no register of authorisations knows of one: who decides in their own name (the
    mayor, the starost) has none (art. 268a KPA).
    """
    register = queryUtility(IAuthorisations)
    if register is None:
        return {"authority": "", "authorisation": ""}
    file_class = letter.__parent__.file_plan_class
    found = register.authorisation_for(user_id, day, letter.kind, file_class)
    if found is None:
        return {"authority": "", "authorisation": ""}
    return {
        "authority": office_setting("authority_genitive"),
        "authorisation": f"upoważnienie {found}",
    }
