"""The archive package: complete, the same each time, and checked without trusting it."""

from .archive_office import hand_over
from .archive_office import make_archived
from .archive_office import make_closed
from .archive_office import make_due
from .client import Client
from .office import make_draft_letter
from .office import make_open
from contextlib import redirect_stdout
from eurzad.core.files import files
from eurzad.core.testing import logged_in
from eurzad.records.archive.package.names import ascii_name
from eurzad.records.archive.package.writing import write_package
from eurzad.records.archive.validate import main
from eurzad.records.store import find
from io import BytesIO
from io import StringIO
import json
import os
import pytest
import tarfile
import zipfile


@pytest.fixture
def case(functional_portal):
    """A closed case with a file that came in and one that left."""
    case = make_closed(functional_portal)
    item = find(case.incoming_uids[0])
    files(item).add("podanie żółć.pdf", "application/pdf", b"%PDF podanie", "attachment", "Podanie")
    return case


@pytest.fixture
def package(case, tmp_path):
    """The package of the case, on disk."""
    path = tmp_path / "paczka.tar"
    with path.open("wb") as target:
        write_package([case], target)
    return path


def validated(*paths):
    """Run the command. Return its exit code and what it printed."""
    out = StringIO()
    with redirect_stdout(out):
        code = main([str(path) for path in paths])
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def problems(path):
    code, [told] = validated(path)
    assert code == 1
    assert not told["ok"]
    return [(one["code"], one["path"]) for one in told["problems"]]


def contents(package):
    with tarfile.open(package) as source:
        return {header.name: source.extractfile(header).read() for header in source}


def rewritten(package, change):
    """Write the package anew after `change` was made to its files by name."""
    found = contents(package)
    change(found)
    path = package.with_name("zmieniona.tar")
    with tarfile.open(path, "w") as target:
        for name, data in found.items():
            header = tarfile.TarInfo(name)
            header.size = len(data)
            target.addfile(header, BytesIO(data))
    return path


def names_in(found, folder):
    return sorted(name for name in found if name.startswith(folder))


def test_a_package_holds_files_metadata_and_the_case(case, package):
    found = contents(package)
    mark = ascii_name(case.mark)

    assert names_in(found, "dokumenty/") == [
        f"dokumenty/{mark}/0001-podanie-zolc.pdf",
        f"dokumenty/{mark}/0002-pismo.pdf",
    ]
    assert len(names_in(found, "metadane/")) == 2
    assert names_in(found, "sprawy/") == [f"sprawy/{mark}.xml"]
    assert names_in(found, "schemat/") == ["schemat/paczka.xsd"]
    told = found[f"sprawy/{mark}.xml"].decode()
    assert f"<znak>{case.mark}</znak>" in told
    assert "Założono sprawę" in told
    assert "Przydzielono" not in told


def test_a_package_is_in_order_and_the_same_each_time(case, package):
    again = BytesIO()
    write_package([case], again)

    code, [told] = validated(package)
    assert (code, told["problems"]) == (0, [])
    assert (told["ok"], told["cases"], told["documents"]) == (True, 1, 2)
    assert again.getvalue() == package.read_bytes()


def test_drafts_stay_out(functional_portal, tmp_path):
    letter = make_draft_letter(functional_portal)
    case = letter.__parent__
    client = Client(functional_portal, "referent")
    client.post(f"{case.absolute_url()}/@close", {"outcome_kind": "withdrawn", "confirmed": True})
    files(letter).add("szkic.pdf", "application/pdf", b"%PDF szkic", "attachment")
    path = tmp_path / "paczka.tar"
    with path.open("wb") as target:
        write_package([case], target)

    assert names_in(contents(path), "dokumenty/") == []
    assert validated(path)[0] == 0


def test_the_package_of_a_case_is_sent(functional_portal, case):
    client = Client(functional_portal, "referent")
    answer = client.get(f"{case.absolute_url()}/@archive-package")

    assert answer.headers["Content-Type"] == "application/x-tar"
    with tarfile.open(fileobj=BytesIO(answer.content)) as sent:
        assert sent.getnames()[-1] == f"sprawy/{ascii_name(case.mark)}.xml"
    open_case = make_open(functional_portal)
    assert client.get(f"{open_case.absolute_url()}/@archive-package").status_code == 409


def test_a_list_that_was_taken_over_is_packed_as_a_whole(functional_portal, tmp_path):
    make_archived(functional_portal)
    waiting = hand_over(functional_portal, make_due(functional_portal))
    archivist = Client(functional_portal, "archiwista")

    answer = archivist.get("@transfer-lists/1/package")
    path = tmp_path / "paczka.tar"
    path.write_bytes(answer.content)
    assert validated(path)[1][0]["cases"] == 1
    assert archivist.get(f"@transfer-lists/{waiting.id}/package").status_code == 409
    assert Client(functional_portal, "referent").get("@transfer-lists/1/package").status_code == 403


def test_a_folder_and_a_stored_zip_are_packages_too(package, tmp_path):
    folder = tmp_path / "folder"
    with tarfile.open(package) as source:
        source.extractall(folder, filter="data")
    stored = tmp_path / "paczka.zip"
    with zipfile.ZipFile(stored, "w") as target:
        for name, data in contents(package).items():
            target.writestr(name, data)

    code, told = validated(folder, stored)
    assert code == 0
    assert [one["documents"] for one in told] == [2, 2]


def document_of(found):
    return names_in(found, "dokumenty/")[0]


BROKEN = {
    "changed bytes": (
        lambda found: found.update({document_of(found): b"%PDF podanif"}),
        "wrong-hash",
    ),
    "cut bytes": (lambda found: found.update({document_of(found): b"%PDF"}), "wrong-size"),
    "a document less": (lambda found: found.pop(document_of(found)), "missing-file"),
    "metadata less": (
        lambda found: found.pop(names_in(found, "metadane/")[0]),
        "missing-metadata",
    ),
    "the case less": (lambda found: found.pop(names_in(found, "sprawy/")[0]), "missing-file"),
    "the schema less": (lambda found: found.pop("schemat/paczka.xsd"), "missing-file"),
    "another schema": (lambda found: found.update({"schemat/paczka.xsd": b"<x/>"}), "wrong-schema"),
    "an extra document": (
        lambda found: found.update({"dokumenty/inny.pdf": b"x"}),
        "missing-metadata",
    ),
    "an extra folder": (lambda found: found.update({"inne/plik.txt": b"x"}), "extra-file"),
    "an extra file at the top": (lambda found: found.update({"plik.txt": b"x"}), "extra-file"),
    "a name that leads out": (lambda found: found.update({"../plik": b"x"}), "bad-member"),
    "a name from the root": (lambda found: found.update({"/etc/plik": b"x"}), "bad-member"),
    "a name with backslashes": (
        lambda found: found.update({"dokumenty\\..\\plik": b"x"}),
        "bad-member",
    ),
    "no XML": (lambda found: found.update({"sprawy/x.xml": b"to nie XML"}), "xml-invalid"),
    "XML of another kind": (lambda found: found.update({"sprawy/x.xml": b"<a/>"}), "xml-invalid"),
    "empty XML": (lambda found: found.update({"sprawy/x.xml": b""}), "xml-invalid"),
    "binary XML": (lambda found: found.update({"sprawy/x.xml": bytes(range(256))}), "xml-invalid"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_package_is_told(package, what):
    change, code = BROKEN[what]

    assert code in [one[0] for one in problems(rewritten(package, change))]


def test_an_invalid_element_is_told_with_its_line(case, package):
    name = f"sprawy/{ascii_name(case.mark)}.xml"

    def change(found):
        text = found[name].decode()
        found[name] = text.replace(">B5<", ">B0<").encode()

    _code, [told] = validated(rewritten(package, change))
    [first, *_rest] = told["problems"]
    assert (first["code"], first["path"]) == ("xml-invalid", name)
    assert first["line"] == 8
    assert "B0" in first["message"]


ENTITY_BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e SYSTEM "file:///etc/passwd">]>
<sprawa xmlns="https://eurzad.pl/schema/paczka/1">&d;&e;</sprawa>"""


def test_entities_are_neither_resolved_nor_allowed(package):
    path = rewritten(package, lambda found: found.update({"sprawy/x.xml": ENTITY_BOMB}))

    _code, [told] = validated(path)
    assert ("xml-invalid", "sprawy/x.xml") in [(p["code"], p["path"]) for p in told["problems"]]
    assert "root:" not in json.dumps(told)


def test_links_devices_and_pipes_are_told_and_not_followed(package):
    path = package.with_name("linki.tar")
    with tarfile.open(path, "w") as target:
        for kind, name in (
            (tarfile.SYMTYPE, "dokumenty/link"),
            (tarfile.LNKTYPE, "dokumenty/twardy"),
            (tarfile.CHRTYPE, "dokumenty/urzadzenie"),
            (tarfile.FIFOTYPE, "dokumenty/kolejka"),
        ):
            header = tarfile.TarInfo(name)
            header.type = kind
            header.linkname = "/etc/passwd"
            target.addfile(header)

    assert [one[0] for one in problems(path)][:4] == ["bad-member"] * 4


def test_links_and_pipes_in_a_folder_are_not_followed(tmp_path):
    folder = tmp_path / "folder"
    (folder / "dokumenty").mkdir(parents=True)
    (folder / "dokumenty" / "link").symlink_to("/etc/passwd")
    (folder / "dokumenty" / "w-gore").symlink_to("/")
    os.mkfifo(folder / "dokumenty" / "kolejka")

    assert [one[0] for one in problems(folder)][:3] == ["bad-member"] * 3


def test_a_name_that_is_there_twice_is_told(package):
    with tarfile.open(package, "a") as target:
        target.addfile(tarfile.TarInfo("SCHEMAT/paczka.xsd"), BytesIO())

    assert ("duplicate", "SCHEMAT/paczka.xsd") in problems(package)


def test_compressed_packages_are_refused_unread(package, tmp_path):
    import gzip

    packed = tmp_path / "paczka.tar.gz"
    packed.write_bytes(gzip.compress(package.read_bytes()))
    bomb = tmp_path / "bomba.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("dokumenty/zera.bin", bytes(50 * 1024 * 1024))

    assert problems(packed) == [("unreadable", "")]
    assert problems(bomb)[0] == ("bad-member", "dokumenty/zera.bin")


def test_sizes_that_headers_claim_are_not_believed(package):
    path = package.with_name("klamie.tar")
    header = tarfile.TarInfo("dokumenty/wielki.bin")
    header.size = 8 * 1024**4
    path.write_bytes(header.tobuf(tarfile.GNU_FORMAT) + bytes(2048))

    assert problems(path)[0] == ("bad-member", "dokumenty/wielki.bin")


def test_a_header_of_any_length_is_not_read(package):
    path = package.with_name("naglowek.tar")
    header = tarfile.TarInfo("././@PaxHeader")
    header.type = tarfile.XHDTYPE
    header.size = 10 * 1024 * 1024
    path.write_bytes(header.tobuf(tarfile.USTAR_FORMAT) + b"x" * (11 * 1024 * 1024))

    assert problems(path) == [("unreadable", "")]


def test_what_follows_the_last_file_is_told(package):
    package.write_bytes(package.read_bytes() + b"ukryte")

    assert ("unreadable", "") in problems(package)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), bytes(1024), b"x" * 2048]
)
def test_what_is_no_package_is_told(tmp_path, data):
    path = tmp_path / "plik"
    path.write_bytes(data)

    assert problems(path)
    assert problems(tmp_path / "nie-ma") == [("unreadable", "")]


def test_every_cut_of_a_package_is_told(package):
    whole = package.read_bytes()
    for length in range(0, len(whole) - 20_480, 1777):
        package.write_bytes(whole[:length])
        assert problems(package)


def test_one_line_is_printed_for_each_package(package, tmp_path):
    code, told = validated(package, tmp_path / "nie-ma", package)

    assert code == 1
    assert [one["ok"] for one in told] == [True, False, True]


def test_a_case_with_odd_characters_is_packed_all_the_same(functional_portal, tmp_path):
    case = make_closed(functional_portal)
    with logged_in(functional_portal, "referent"):
        case.title = "Sprawa \x07 <b>&amp;</b> ]]> \ufffe 🦉"
    path = tmp_path / "paczka.tar"
    with path.open("wb") as target:
        write_package([case], target)

    assert validated(path)[0] == 0
