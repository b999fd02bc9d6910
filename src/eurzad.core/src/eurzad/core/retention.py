"""How long files are kept: archival categories and the days that follow from them.

Pure functions of dates. Sources: act of 14 July 1983 on the national archival resource and archives
(ustawa o narodowym zasobie archiwalnym i archiwach), and the regulation of the Prime Minister of
18 January 2011 on the office instruction and archives (Dz.U. 2011 nr 14 poz. 67): annex 1, the
office instruction; annex 6, the instruction on archives.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal
import re


Kind = Literal["A", "B", "BE", "Bc"]

CATEGORY = re.compile(r"A|Bc|(?P<kind>BE?)(?P<years>[1-9][0-9]?)")
YEARS_IN_UNIT = 2
# Archival materials pass to the state archive; files made in EZD earlier than paper.
# To be agreed with the state archive that the office belongs to.
YEARS_BEFORE_STATE_ARCHIVE = {"paper": 25, "electronic": 10}


@dataclass(frozen=True)
class Category:
    """An archival category. `years` is the term of Bn and BEn; A and Bc have none."""

    kind: Kind
    years: int | None = None

    def __str__(self) -> str:
        return self.kind if self.years is None else f"{self.kind}{self.years}"

    @property
    def is_archival(self) -> bool:
        """Tell whether the files are archival materials, kept for ever."""
        return self.kind == "A"


def parse_category(text: str) -> Category:
    """Return a category written as A, B5, BE50 or Bc. Raises ValueError when it is none.

    Source: instruction on archives and the regulation on classifying documentation: A for archival
    materials, B with a number of full years, BE with the number after which the state archive's
    expertise decides, Bc for what is of short-lived use.
    """
    match = CATEGORY.fullmatch(text)
    if match is None or not text.isascii():
        raise ValueError(f"not an archival category: {text!r}")
    if match["years"] is None:
        return Category("A" if text == "A" else "Bc")
    return Category("B" if match["kind"] == "B" else "BE", int(match["years"]))


def counting_starts(closed: date) -> date:
    """Return the day from which all terms of retention run: 1 January after the year of closing.

    Source: instruction on archives (annex 6 to the regulation of 18 January 2011): full calendar
    years from 1 January of the year that follows the one in which the case was closed.
    """
    return date(closed.year + 1, 1, 1)


def transfer_due(closed: date) -> date:
    """Return the day from which a closed case is due for transfer to the office archive.

    Source: office instruction (annex 1 to the regulation of 18 January 2011): files stay in the
    unit for two full years, counted from 1 January after the year in which the case was closed.
    """
    start = counting_starts(closed)
    return start.replace(year=start.year + YEARS_IN_UNIT)


def has_transfer_list(category: Category) -> bool:
    """Tell whether files of a category are handed over by a transfer list.

    Source: instruction on archives: documentation of category Bc is not taken over; the unit has it
    destroyed in agreement with the archivist, after its use has ended.
    """
    return category.kind != "Bc"


def disposal_from(category: Category, closed: date) -> date | None:
    """Return the day from which files may be proposed for disposal, None for those kept for ever.

    B5 closed in 2026 is kept through 2027–2031 and may go from 1 January 2032. BEn is then put
    before the state archive for expertise first. Bc has no term of years: the day is that of the
    closing, as its usefulness is for the unit to judge.
    """
    if category.is_archival:
        return None
    if category.years is None:
        return closed
    start = counting_starts(closed)
    return start.replace(year=start.year + category.years)


def needs_expertise(category: Category) -> bool:
    """Tell whether the state archive must judge the files before their disposal (BEn).

    Source: regulation on classifying documentation: after the term the files undergo expertise,
    which may change their category to A or prolong the term.
    """
    return category.kind == "BE"


def state_archive_due(category: Category, closed: date, electronic: bool) -> date | None:
    """Return the day from which category A is due for the state archive, None for all others.

    Source: act of 14 July 1983, art. 5; the years for electronic files are to be agreed with the
    archive.
    """
    if not category.is_archival:
        return None
    start = counting_starts(closed)
    years = YEARS_BEFORE_STATE_ARCHIVE["electronic" if electronic else "paper"]
    return start.replace(year=start.year + years)


def is_lower(new: Category, old: Category) -> bool:
    """Tell whether a change of category would let files be destroyed sooner, or at all."""
    return _weight(new) < _weight(old)


def _weight(category: Category) -> tuple[int, int]:
    kinds = {"Bc": 0, "B": 1, "BE": 1, "A": 2}
    return kinds[category.kind], category.years or 0
