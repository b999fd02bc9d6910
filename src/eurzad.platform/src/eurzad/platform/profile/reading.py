"""Reading a whole profile folder, with what its files say about each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from eurzad.core.errors import Invalid
from eurzad.forms.appointments.schedule import read_schedule
from eurzad.forms.appointments.schedule import Schedule
from eurzad.platform.profile import files
from eurzad.platform.profile.checks import Check
from eurzad.platform.profile.errors import ProfileError
from eurzad.platform.profile.plans import PlanFile
from eurzad.platform.profile.plans import read_plans
from eurzad.platform.profile.yamlfile import read_text
from eurzad.platform.profile.yamlfile import read_yaml
from eurzad.records.fileplan.plan import WHOLE
from eurzad.records.letters.rules import read_step
from eurzad.records.officeregisters.definition import DefinitionError
from eurzad.records.officeregisters.definition import read_definition
from eurzad.records.officeregisters.definition import RegisterDefinition
from pathlib import Path
from typing import Any
import re


@dataclass(frozen=True)
class Profile:
    """A checked profile: plain data, nothing of Plone."""

    path: Path
    office: dict[str, Any]
    plans: dict[str, PlanFile]
    services: dict[str, dict[str, Any]]
    forms: dict[str, str]
    pages: dict[str, dict[str, Any]]
    news: dict[str, dict[str, Any]]
    letters: dict[str, dict[str, Any]]
    registers: dict[str, RegisterDefinition]
    schedules: dict[str, Schedule]
    residents: list[dict[str, str]]
    story: dict[str, Any] | None

    @property
    def id(self) -> str:
        """Id of the site: the folder's name."""
        return self.path.name

    def symbols(self) -> set[str]:
        """Symbols of all units."""
        return {unit["symbol"] for unit in walk_units(self.office["units"])}

    def file_classes(self, unit: str) -> set[str]:
        """Symbols of all classes by which a unit opens cases: of the plan in force for it."""
        found: set[str] = set()
        for symbol in (*_with_units_above(self.office["units"], unit), ""):
            plan = self.plans.get(symbol)
            if plan is not None:
                found |= plan.symbols()
                if plan.kind == WHOLE:
                    break
        return found


def _with_units_above(units: list[dict[str, Any]], symbol: str) -> list[str]:
    for unit in units:
        if unit["symbol"] == symbol:
            return [symbol]
        below = _with_units_above(unit["units"], symbol)
        if below:
            return [*below, unit["symbol"]]
    return []


def _incomplete_plan(office: dict[str, Any]) -> bool:
    return bool((office["file_plan"] or {}).get("incomplete"))


def walk_units(units: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every unit of a tree, a unit before those within it."""
    for unit in units:
        yield unit
        yield from walk_units(unit["units"])


def load_profile(path: Path) -> Profile:
    """Read and check a profile folder. Raises ProfileError."""
    path = path.resolve()
    if not path.is_dir():
        raise ProfileError(path, "there is no such profile folder")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.name):
        raise ProfileError(path, "the folder's name is the site's id: small letters and hyphens")
    office = read_yaml(path / "office.yaml", files.office)
    demo = _demo(path / "demo.yaml")
    profile = Profile(
        path=path,
        office=office,
        plans=read_plans(path, _incomplete_plan(office)),
        services=_folder(path / "services", files.service),
        forms=_forms(path / "forms"),
        pages={name: _page(path / "pages" / f"{name}.yaml") for name in office["pages"]},
        news=_folder(path / "news", files.news),
        letters=_folder(path / "letters", files.letter),
        registers=_registers(path / "registers"),
        schedules=_schedules(path / "appointments"),
        residents=demo["residents"],
        story=demo["story"],
    )
    _check_units(profile)
    _check_people(profile)
    _check_services(profile)
    _check_schedules(profile)
    _check_letters(profile)
    _check_approvals(profile)
    return profile


def _demo(path: Path) -> dict[str, Any]:
    return read_yaml(path, files.demo) if path.exists() else {"residents": [], "story": None}


def _folder(path: Path, check: Check) -> dict[str, Any]:
    return {
        file.stem: read_yaml(file, check) for file in sorted(path.glob("*.yaml")) if _named(file)
    }


def _registers(path: Path) -> dict[str, RegisterDefinition]:
    found = {}
    for name, data in _folder(path, files.anything).items():
        try:
            found[name] = read_definition(name, data)
        except DefinitionError as problem:
            raise ProfileError(path / f"{name}.yaml", str(problem)) from problem
    return found


def _schedules(path: Path) -> dict[str, Schedule]:
    found = {}
    for name, data in _folder(path, files.appointment_schedule).items():
        try:
            found[name] = read_schedule(name, data)
        except Invalid as problem:
            [wrong] = problem.fields
            raise ProfileError(path / f"{name}.yaml", str(wrong.message), wrong.field) from problem
    return found


def _named(file: Path) -> bool:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.stem):
        raise ProfileError(file, "the file's name becomes an address: small letters and hyphens")
    return True


def _page(path: Path) -> dict[str, Any]:
    page = read_yaml(path, files.page)
    if bool(page["body"]) == bool(page["html"]):
        raise ProfileError(path, "must have either body or html")
    return page


def _forms(path: Path) -> dict[str, str]:
    return {file.stem: read_text(file) for file in sorted(path.glob("*.xml")) if _named(file)}


def _check_units(profile: Profile) -> None:
    seen: set[str] = set()
    for unit in walk_units(profile.office["units"]):
        if unit["symbol"] in seen:
            raise ProfileError(
                profile.path / "office.yaml", f"two units have the symbol {unit['symbol']}", "units"
            )
        seen.add(unit["symbol"])
    for symbol in profile.plans.keys() - {"", *seen}:
        raise ProfileError(profile.plans[symbol].path, f"there is no unit {symbol}")


def _check_people(profile: Profile) -> None:
    path = profile.path / "office.yaml"
    seen: set[str] = set()
    for position, person in enumerate(profile.office["people"]):
        if person["id"] in seen:
            raise ProfileError(path, f"two people have the id {person['id']}", "people")
        seen.add(person["id"])
        for held in person["functions"]:
            if held["symbol"] not in profile.symbols():
                raise ProfileError(
                    path, f"there is no unit {held['symbol']}", f"people[{position}].functions"
                )


def _check_services(profile: Profile) -> None:
    for name, service in profile.services.items():
        path = profile.path / "services" / f"{name}.yaml"
        if service["unit"] not in profile.symbols():
            raise ProfileError(path, f"there is no unit {service['unit']}", "unit")
        if service["file_plan_class"] not in profile.file_classes(service["unit"]):
            raise ProfileError(
                path,
                f"there is no class {service['file_plan_class']} in {_plan_of(profile, service)}",
                "file_plan_class",
            )
        if service["subject"] not in profile.office["subjects"]:
            raise ProfileError(
                path, f"{service['subject']!r} is not among subjects of office.yaml", "subject"
            )
        if service["form"] and name not in profile.forms:
            raise ProfileError(path, f"forms/{name}.xml is missing", "form")
    for name in profile.forms:
        if name not in profile.services or not profile.services[name]["form"]:
            raise ProfileError(profile.path / "forms" / f"{name}.xml", "no service has this form")


def _check_schedules(profile: Profile) -> None:
    for name, schedule in profile.schedules.items():
        path = profile.path / "appointments" / f"{name}.yaml"
        if schedule.unit not in profile.symbols():
            raise ProfileError(path, f"there is no unit {schedule.unit}", "unit")
        for service in schedule.services:
            if service not in profile.services:
                raise ProfileError(path, f"there is no service {service}", "services")


def _plan_of(profile: Profile, service: dict[str, Any]) -> str:
    for symbol in _with_units_above(profile.office["units"], service["unit"]):
        if symbol in profile.plans and profile.plans[symbol].kind == WHOLE:
            return profile.plans[symbol].path.name
    return profile.plans[""].path.name


def _check_letters(profile: Profile) -> None:
    for name, letter in profile.letters.items():
        for service in letter["services"]:
            if service not in profile.services:
                raise ProfileError(
                    profile.path / "letters" / f"{name}.yaml",
                    f"there is no service {service}",
                    "services",
                )


def _check_approvals(profile: Profile) -> None:
    path = profile.path / "office.yaml"
    people = {person["id"] for person in profile.office["people"]}
    for position, rule in enumerate(profile.office["approvals"]):
        where = f"approvals[{position}]"
        steps = [*rule["steps"], *filter(None, (rule["opinion"], rule["signatory"]))]
        steps += rule["cosignatories"]
        levels = [read_step(one) for one in steps]
        for unit in (*rule["units"], *(one.unit for one in levels if one.unit)):
            if unit not in profile.symbols():
                raise ProfileError(path, f"there is no unit {unit}", where)
        for level in levels:
            if level.person and level.person not in people:
                raise ProfileError(path, f"there is no person {level.person}", where)
