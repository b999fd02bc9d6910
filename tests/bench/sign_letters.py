"""Puts letters into the signing tray for the benchmark of signing, in a process of its own.

python -m bench.sign_letters --conf zope.conf --site id --count 100 --signatory burmistrz

The letters are made as clerks make them: drafted from a template in a case, submitted, approved.
"""

from argparse import ArgumentParser
from eurzad.core.office.acting import acting_as
from eurzad.core.transactions import in_transaction
from eurzad.core.worker import enter
from eurzad.records.incoming import register_incoming
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.letters.rules import set_approval_rules
from eurzad.records.store import find
from eurzad.records.templates import set_template
from eurzad.records.workflow import perform
import transaction


UNIT, HANDLER, HEAD = "WOŚ", "referent-srodowisko", "naczelnik-srodowisko"
REGISTRY = "kancelaria"
TEMPLATE = {
    "title": "Decyzja: {case_title}",
    "kind": "decision",
    "legal_basis": "Na podstawie art. 104 KPA",
    "operative_part": "zezwalam stronie {party} na usunięcie drzewa.",
    "reasons": "Wniosek wpłynął {filed}. " + "Drzewo zagraża bezpieczeństwu przechodniów. " * 30,
}


def make_case(site):
    """Return an open case."""
    item = register_incoming(
        site,
        title="Wniosek o zezwolenie na usunięcie drzewa",
        sender="Mieszkaniec Demo",
        address="ul. Przykładowa 1\n44-230 Czerwionka-Leszczyny",
        email="mieszkaniec@example.org",
    )
    with acting_as(REGISTRY):
        perform(item, "assign", unit=UNIT, handler=HANDLER)
    case = find(item.case_uid)
    with acting_as(HANDLER):
        perform(case, "open", file_plan_class="6131")
    return case


def fill(site, count, signatory):
    """Make letters that wait for the signatory's signature."""
    set_template(site, "bench-decision", TEMPLATE)
    set_approval_rules([{"steps": ["head"], "signatory": f"person {signatory}"}])
    transaction.commit()
    for _number in range(count):
        in_transaction(lambda: make_letter(site))


def make_letter(site):
    """Add a letter that was approved, in a case of its own."""
    case = make_case(site)
    with acting_as(HANDLER):
        letter = draft_letter(case, {"template": "bench-decision"})
        perform(letter, "submit")
    with acting_as(HEAD):
        perform(letter, "approve")


def main():
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--conf", required=True)
    options.add_argument("--site", required=True)
    options.add_argument("--count", type=int, required=True)
    options.add_argument("--signatory", required=True)
    chosen = options.parse_args()
    from Zope2.Startup.run import make_wsgi_app
    import Zope2

    make_wsgi_app({}, chosen.conf)
    connection = Zope2.DB.open()
    site = enter(connection.root()["Application"], chosen.site)
    fill(site, chosen.count, chosen.signatory)
    connection.close()
    Zope2.DB.close()


if __name__ == "__main__":
    main()
