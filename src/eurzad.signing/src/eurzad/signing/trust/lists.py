"""The trusted lists of the EU (ETSI TS 119 612) in a folder: verified, and good without a network.

The list of lists (LOTL) names the national lists and the certificates that sign them; its own
signers are those pyHanko ships (published in the Official Journal) and those the last good one
names. A list that does not verify, or is older than the one at hand, changes nothing: the last good
one stays.
"""

from datetime import datetime
from datetime import UTC
from eurzad.signing.trust.fetch import fetch
from eurzad.signing.trust.fetch import Refused
from eurzad.signing.trust.services import add_service
from eurzad.signing.trust.services import as_plain
from eurzad.signing.validation.certificates import BROKEN
from eurzad.signing.validation.model import INTACT
from eurzad.signing.validation.model import Report
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.xml.check import check_xml
from pathlib import Path
import json
import os
import re


LOTL = "https://ec.europa.eu/tools/lotl/eu-lotl.xml"
MIB = 1024 * 1024
LARGEST_LIST = 60 * MIB
LIST_SECONDS = 45.0
TERRITORY = re.compile(r"[A-Z]{2}\Z")
EUROPE = "EU"
LISTS, SERVICES, INDEX, STATE = "lists", "services", "index.json", "state.json"
# lists are issued anew at least twice a year (TS 119 612, 5.3.15)
STALE_DAYS = 180


class NotGood(Exception):
    """A list that is not to be believed; says why."""


def signer_of(xml):
    """The certificate that signed all of a list. Raises NotGood."""
    report = Report()
    try:
        check_xml(xml, report)
    except Unreadable:
        raise NotGood("unreadable") from None
    if len(report.signatures) != 1 or report.verdict != INTACT:
        raise NotGood("signature")
    signature = report.signatures[0]
    if signature.has("partial") or signature.certificate is None:
        raise NotGood("coverage")
    return signature.certificate


def signed_by(xml, certificates):
    """Make sure that one of these certificates signed the list. Raises NotGood."""
    signer = signer_of(xml).dump()
    if signer not in {one.dump() for one in certificates}:
        raise NotGood("signer")


def parse_lotl(xml):
    """pyHanko's reading of a list of lists. Raises NotGood."""
    from pyhanko.sign.validation.qualified.eutl_parse import parse_lotl_unsafe

    try:
        return parse_lotl_unsafe(xml.decode("utf-8-sig"))
    except (*BROKEN, SyntaxError) as error:
        raise NotGood(type(error).__name__) from error


def lotl_signers():
    """The signers of the list of lists that pyHanko ships."""
    from pyhanko.sign.validation.qualified import eutl_parse

    found = list(eutl_parse.latest_known_lotl_tlso_certs())
    for anchor in (0, 1):
        found += eutl_parse.ojeu_bootstrap_lotl_tlso_certs(anchor)
    return found


def services_of(xml):
    """The qualified services of a national list as plain values. Raises NotGood."""
    from pyhanko.sign.validation.qualified.eutl_parse import read_qualified_service_definitions

    try:
        services = read_qualified_service_definitions(xml.decode("utf-8-sig"))
        return [as_plain(one) for one in services]
    except (*BROKEN, SyntaxError) as error:
        raise NotGood(type(error).__name__) from error


class Lists:
    """The lists of a folder; ``index`` leads from an issuer's name to the territories to read."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.index = read_json(self.folder / INDEX, {})
        self.state = read_json(self.folder / STATE, {})
        self.read = {}

    @property
    def available(self):
        return bool(self.index)

    @property
    def checked(self):
        """When the lists were last fetched without a problem, or None."""
        return moment(self.state.get(EUROPE, {}).get("fetched"))

    def services(self, territory):
        if territory not in self.read:
            self.read[territory] = read_json(self.folder / SERVICES / f"{territory}.json", [])
        return self.read[territory]

    def registry(self, keys):
        """pyHanko's registry of the services whose certificates bear one of these names."""
        from pyhanko.sign.validation.qualified.tsp import TSPRegistry

        registry, wanted = TSPRegistry(), set(keys)
        territories = sorted({one for key in wanted for one in self.index.get(key, [])})
        for territory in territories:
            for plain in self.services(territory):
                if wanted & set(plain["subjects"]):
                    add_service(registry, plain)
        return registry

    def knows(self, keys):
        return any(key in self.index for key in keys)

    # keeping them up to date

    def refresh(self, get=fetch, now=None):
        """Fetch the list of lists and every national list it names; {territory: problem or ""}."""
        now = now or datetime.now(UTC)
        problems = {}
        try:
            lotl = get(LOTL, largest=LARGEST_LIST, seconds=LIST_SECONDS)
            self.keep_lotl(lotl, now)
        except (Refused, NotGood) as error:
            self.note(EUROPE, now, str(error))
            problems[EUROPE] = str(error)
        for territory, (url, certificates) in self.references().items():
            try:
                xml = get(url, largest=LARGEST_LIST, seconds=LIST_SECONDS)
                self.keep_list(territory, xml, certificates, now)
                problems[territory] = ""
            except (Refused, NotGood) as error:
                self.note(territory, now, str(error))
                problems[territory] = str(error)
        self.write_index()
        return problems

    def lotl_path(self):
        return self.folder / LISTS / f"{EUROPE}.xml"

    def keep_lotl(self, xml, now, signers=None):
        """Take a list of lists in place of the one at hand. Raises NotGood."""
        known = list(signers if signers is not None else lotl_signers())
        if self.lotl_path().exists():
            known += self.named_signers()
        signed_by(xml, known)
        issued = parse_lotl(xml).claimed_date_issued
        self.refuse_older(EUROPE, issued)
        write(self.lotl_path(), xml)
        self.note(EUROPE, now, "", issued)

    def named_signers(self):
        """The signers of the list of lists that the one at hand names."""
        parsed = parse_lotl(self.lotl_path().read_bytes())
        return [
            certificate
            for reference in parsed.references
            if reference.territory == EUROPE
            for certificate in reference.tlso_certs
        ]

    def references(self):
        """{territory: (address, signers)} of the national lists."""
        if not self.lotl_path().exists():
            return {}
        found = {}
        for reference in parse_lotl(self.lotl_path().read_bytes()).references:
            if TERRITORY.match(reference.territory) and reference.territory != EUROPE:
                found[reference.territory] = (reference.location_uri, reference.tlso_certs)
        return found

    def keep_list(self, territory, xml, certificates, now):
        """Take a national list in place of the one at hand. Raises NotGood."""
        signed_by(xml, certificates)
        issued = issue_time(xml)
        self.refuse_older(territory, issued)
        services = services_of(xml)
        write(self.folder / LISTS / f"{territory}.xml", xml)
        write(self.folder / SERVICES / f"{territory}.json", json.dumps(services).encode())
        self.read.pop(territory, None)
        self.note(territory, now, "", issued)

    def refuse_older(self, territory, issued):
        before = moment(self.state.get(territory, {}).get("issued"))
        if before is not None and issued is not None and issued < before:
            raise NotGood("older")

    def note(self, territory, now, problem, issued=None):
        entry = dict(self.state.get(territory, {}))
        entry["tried"], entry["problem"] = now.isoformat(), problem
        if not problem:
            entry["fetched"] = now.isoformat()
            entry["issued"] = issued.isoformat() if issued else None
        self.state[territory] = entry
        write(self.folder / STATE, json.dumps(self.state, indent=1).encode())

    def write_index(self):
        index = {}
        for path in sorted((self.folder / SERVICES).glob("*.json")):
            for plain in read_json(path, []):
                for key in plain["subjects"]:
                    territories = index.setdefault(key, [])
                    if path.stem not in territories:
                        territories.append(path.stem)
        self.index = index
        write(self.folder / INDEX, json.dumps(index).encode())

    def take_files(self, paths, now=None):
        """Take lists given as files, in any order: those that name lists first, newest last."""
        now = now or datetime.now(UTC)
        problems, lists, certificates = {}, [], []
        for path in paths:
            xml = Path(path).read_bytes()
            try:
                parsed = parse_lotl(xml)
                if not any(one.territory != EUROPE for one in parsed.references):
                    raise NotGood("no lists")
                signed_by(xml, lotl_signers())
                certificates += [one for ref in parsed.references for one in ref.tlso_certs]
                problems[Path(path).name] = ""
            except NotGood:
                lists.append((path, xml))
        for path, xml in lists:
            try:
                self.keep_list(territory_of(xml), xml, certificates, now)
                problems[Path(path).name] = ""
            except NotGood as error:
                problems[Path(path).name] = str(error)
        self.write_index()
        return problems


def issue_time(xml):
    found = re.search(rb"<(?:\w+:)?ListIssueDateTime>([^<]{10,40})<", xml)
    return moment(found.group(1).decode().strip()) if found else None


def territory_of(xml):
    found = re.search(rb"<(?:\w+:)?SchemeTerritory>([A-Z]{2})<", xml)
    if not found:
        raise NotGood("territory")
    return found.group(1).decode()


def moment(text):
    try:
        time = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def read_json(path, otherwise):
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return otherwise


def write(path, data):
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(data)
    os.replace(beside, path)
