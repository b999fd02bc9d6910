"""The step of a form that asks in whose name it is filed. It is the same in every form, so that the
law stands in one place; the form only says that a representative may file it.
"""

from ..model.definition import FormDefinition
from ..model.definition import FormField
from ..model.definition import Step
from .duty import AMOUNT
from .duty import DUTIES
from dataclasses import replace


STEP = "pelnomocnictwo"
ROLE = "representation"
NAME = f"{ROLE}_name"
ADDRESS = f"{ROLE}_address"
DOCUMENT = f"{ROLE}_document"
DUTY = f"{ROLE}_duty"
PROOF = f"{ROLE}_proof"
SELF, REPRESENTATIVE = "self", "representative"
AS_REPRESENTATIVE = {"==": [{"var": ROLE}, REPRESENTATIVE]}
FILES = ("application/pdf", "image/jpeg", "image/png", "application/xml")
MEGABYTES = 1024 * 1024

FIELDS = (
    FormField(
        ROLE,
        "choice",
        "W czyim imieniu składasz wniosek?",
        widget="radio",
        choices=(
            (SELF, "We własnym"),
            (REPRESENTATIVE, "Innej osoby albo organizacji, jestem jej pełnomocnikiem"),
        ),
    ),
    FormField(
        NAME,
        "text",
        "Kogo reprezentujesz",
        description="Imię i nazwisko albo nazwa. Ta osoba będzie stroną sprawy.",
        show_when=AS_REPRESENTATIVE,
        max_length=200,
    ),
    FormField(
        ADDRESS,
        "text",
        "Adres tej osoby albo organizacji",
        description="W dalszych krokach podaj swoje dane: pisma z urzędu dostaniesz Ty.",
        show_when=AS_REPRESENTATIVE,
        max_length=300,
    ),
    FormField(
        DOCUMENT,
        "files",
        "Pełnomocnictwo",
        description="Plik podpisany elektronicznie albo skan lub zdjęcie podpisanego dokumentu.",
        show_when=AS_REPRESENTATIVE,
        accept=FILES,
        max_files=2,
        max_size=10 * MEGABYTES,
    ),
    FormField(
        DUTY,
        "choice",
        f"Opłata skarbowa od pełnomocnictwa, {AMOUNT} zł",
        description="Brak opłaty nie wstrzyma sprawy.",
        help="Za pełnomocnictwo złożone przez internet płacisz gminie, w której mieszka albo ma "
        "siedzibę osoba lub organizacja, którą reprezentujesz.",
        widget="radio",
        show_when=AS_REPRESENTATIVE,
        choices=tuple((duty.key, duty.title) for duty in DUTIES),
    ),
    FormField(
        PROOF,
        "files",
        f"Dowód zapłaty {AMOUNT} zł",
        show_when={"and": [AS_REPRESENTATIVE, {"==": [{"var": DUTY}, "paid"]}]},
        accept=FILES,
        max_files=1,
        max_size=10 * MEGABYTES,
    ),
)
NAMES = tuple(field.name for field in FIELDS)


def with_representative(definition: FormDefinition) -> FormDefinition:
    """The form with the step in front, where a representative may file it."""
    if not definition.filing.representative:
        return definition
    step = Step(STEP, "Kto składa wniosek", "", NAMES)
    return replace(
        definition,
        steps=(step, *definition.steps),
        fields={**{field.name: field for field in FIELDS}, **definition.fields},
        order=(*NAMES, *definition.order),
    )
