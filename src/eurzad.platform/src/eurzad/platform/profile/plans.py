"""The file plans of a profile: the office's, and those of units that have their own."""

from collections.abc import Collection
from dataclasses import dataclass
from eurzad.platform.profile.errors import ProfileError
from eurzad.platform.profile.yamlfile import read_text
from eurzad.records.fileplan.plan import EXCEPTIONS
from eurzad.records.fileplan.plan import WHOLE
from eurzad.records.fileplan.reading import LineProblem
from eurzad.records.fileplan.reading import read_csv
from pathlib import Path
from zope.i18n import interpolate
import re


OFFICE = "file-plan.csv"
OWN = re.compile(r"file-plan-(?P<exceptions>exceptions-)?(?P<symbol>[^a-z]+)")
NAMES = "file-plan-FN.csv or file-plan-exceptions-FN.csv"


@dataclass(frozen=True)
class PlanFile:
    """A checked plan; `unit` is empty for the office's. `kind` is whole, or exceptions from it."""

    path: Path
    text: str
    unit: str = ""
    kind: str = WHOLE
    incomplete: bool = False

    def symbols(self) -> set[str]:
        """Return the symbols of its classes."""
        return {one.symbol for one in read_csv(self.text, True)[0]}


def read_plans(folder: Path, incomplete: bool) -> dict[str, PlanFile]:
    """Return the plans of a profile by the symbol of the unit, the office's under "".

    Raises ProfileError, naming file, line and column.
    """
    office = _checked(PlanFile(folder / OFFICE, read_text(folder / OFFICE), incomplete=incomplete))
    plans = {"": office}
    for path in sorted(folder.glob("file-plan-*.csv")):
        name = OWN.fullmatch(path.stem)
        if name is None:
            raise ProfileError(path, f"the plan of a unit is called {NAMES}")
        if name["symbol"] in plans:
            raise ProfileError(path, f"the unit {name['symbol']} has another plan in the profile")
        kind = EXCEPTIONS if name["exceptions"] else WHOLE
        known = office.symbols() if kind == EXCEPTIONS else ()
        plan = PlanFile(path, read_text(path), name["symbol"], kind, incomplete)
        plans[plan.unit] = _checked(plan, known)
    return plans


def _checked(plan: PlanFile, known: Collection[str] = ()) -> PlanFile:
    for problem in read_csv(plan.text, plan.incomplete, known)[1].errors:
        raise problem_in(plan, problem)
    return plan


def problem_in(plan: PlanFile, problem: LineProblem) -> ProfileError:
    """Return what is wrong with a line of a plan as the error of a profile."""
    message = interpolate(problem.message, getattr(problem.message, "mapping", None))
    return ProfileError(plan.path, str(message), problem.field, problem.line)
