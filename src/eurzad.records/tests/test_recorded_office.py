"""File plan, registers and the years of an office as recorded requests and answers."""

from .client import Client
from base64 import b64encode
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "office"
FAULTY = "symbol;title;category\n1;Organizacja;\n15;Skargi;B7x\n1510;Skargi na urząd;B5\n"
WHOLE = "symbol;title;category\n1;Organizacja;\n15;Skargi;\n151;Skargi na urząd;B5\n"


def content(text):
    return b64encode(text.encode()).decode()


def test_the_file_plan_is_as_recorded(functional_portal):
    site = functional_portal
    year = today().year

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    admin = "administratorka"
    body = {"year": year + 1, "content": content(FAULTY), "dry_run": True}
    ask("file-plan-tried", admin, "POST", "@file-plan-import", body)
    body = {"year": year + 1, "content": content(FAULTY)}
    ask("file-plan-refused", admin, "POST", "@file-plan-import", body)
    body = {"year": year + 1, "content": content(WHOLE)}
    ask("file-plan-imported", admin, "POST", "@file-plan-import", body)
    ask("file-plan-versions", "referent", "GET", "@file-plan-versions")
    ask("file-plan-changes", "referent", "GET", "@file-plan-changes")
    ask("file-plan-search", "referent", "GET", "@file-plan?query=skargi&year=" + str(year + 1))
    ask("file-plan-csv", "referent", "GET", f"@file-plan-csv?year={year + 1}")

    ask.check()
