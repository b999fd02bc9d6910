"""Steps stop with a sentence, are skipped when nothing changed, and keep their whole output."""

from eurzad.backend import checks
from eurzad.backend import debian
from eurzad.backend import frontend
from eurzad.backend.progress import content_hash
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stamp
from eurzad.backend.progress import Stopped
import pytest
import subprocess


@pytest.fixture
def quiet(tmp_path):
    return Progress(tmp_path / "log")


def test_a_failed_command_quotes_its_end_and_says_what_to_do(quiet):
    command = ["sh", "-c", "seq 100; echo trouble >&2; exit 3"]
    with pytest.raises(Stopped) as stopped:
        quiet.run(command, "step", "Mend it.")
    sentence = str(stopped.value)
    assert "sh failed (exit code 3)" in sentence
    assert "trouble" in sentence
    assert "    1\n" not in sentence
    assert sentence.endswith("Mend it.")
    assert "\n1\n" in (quiet.logs / "step.log").read_text()


def test_only_the_failed_commands_own_output_is_quoted(quiet):
    quiet.run(["echo", "earlier"], "step", "")
    with pytest.raises(Stopped) as stopped:
        quiet.run(["sh", "-c", "echo later; exit 1"], "step", "")
    assert "earlier" not in str(stopped.value)


def test_a_missing_program_is_named(quiet):
    with pytest.raises(Stopped, match=r"no-such-program is missing\. Install it\."):
        quiet.run(["no-such-program"], "step", "Install it.")


def test_a_stamp_is_current_until_the_content_changes(tmp_path):
    source = tmp_path / "requirements.txt"
    source.write_text("a==1")
    stamp = Stamp(tmp_path / "stamp", content_hash(source))
    assert not stamp.current
    stamp.write()
    assert stamp.current
    source.write_text("a==2")
    assert not Stamp(tmp_path / "stamp", content_hash(source)).current


def test_parts_of_a_hash_do_not_run_together():
    assert content_hash("ab", "c") != content_hash("a", "bc")


def test_who_may_not_install_is_told_the_command(quiet, monkeypatch):
    monkeypatch.setattr(debian.os, "geteuid", lambda: 1000)
    need = debian.Need("chromium", "the journeys run in it", lambda: False)
    with pytest.raises(Stopped, match=r"sudo apt-get install .* chromium"):
        debian.ensure((need,), quiet)


def test_nothing_is_installed_that_is_there(quiet, monkeypatch):
    monkeypatch.setattr(debian.os, "geteuid", lambda: 1000)
    debian.ensure((debian.Need("chromium", "", lambda: True),), quiet)


@pytest.fixture
def sources(tmp_path):
    """A front end under git: one source, one test, one ignored file."""
    folder = tmp_path / "frontend"
    folder.mkdir()
    (folder / "index.js").write_text("1")
    (folder / "index.test.js").write_text("1")
    (folder / "generated.js").write_text("1")
    (folder / ".gitignore").write_text("generated.js\n")
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    return folder


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("index.js", True),
        ("new.js", True),
        ("index.test.js", False),
        ("generated.js", False),
        ("README.md", False),
    ],
)
def test_the_build_is_named_after_what_it_reads(sources, name, counts):
    before = frontend.source_hash(sources)
    (sources / name).write_text("2")
    assert (frontend.source_hash(sources) != before) is counts


def test_the_name_of_a_build_does_not_depend_on_the_folder(sources, tmp_path):
    before = frontend.source_hash(sources)
    assert frontend.source_hash(sources.rename(tmp_path / "elsewhere")) == before


def test_a_build_that_is_there_is_taken(sources, tmp_path, quiet, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = tmp_path / "cache" / "eurzad" / "frontend" / frontend.source_hash(sources)
    (made / "build").mkdir(parents=True)
    (made / "build" / "server.js").touch()
    assert frontend.build(sources, quiet) == made


def test_the_closing_line_sums_what_pytest_ran(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(
        '<testsuites><testsuite name="pytest" errors="0" failures="0" skipped="2" tests="12" />'
        "</testsuites>"
    )
    outcomes = checks.read_report(report) + checks.read_report(report)
    line = checks.closing_line(outcomes, 61.5)
    assert line.strip("=") == " 20 passed, 4 skipped in 61.50s "
    assert len(line) == 80


def test_what_failed_is_not_counted_as_passed(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(
        '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="0" tests="12" />'
        "</testsuites>"
    )
    assert checks.read_report(report) == {"failed": 3, "passed": 9, "skipped": 0}


def test_a_suite_that_left_no_report_passed_nothing(tmp_path):
    assert not checks.read_report(tmp_path / "none.xml")
