"""A letter that a party writes to its case, until it is filed."""

from ..drafts.content import DOCX
from ..drafts.content import JPEG
from ..drafts.content import ODT
from ..drafts.content import PDF
from ..drafts.content import PNG
from ..drafts.content import XML
from ..drafts.draft import Draft
from ..limits import ATTACHMENTS
from ..limits import FILE_BYTES
from ..model.definition import FormField


FILES = FormField(
    "files",
    "files",
    "Załącznik",
    required=False,
    accept=(PDF, JPEG, PNG, DOCX, ODT, XML),
    max_files=ATTACHMENTS,
    max_size=FILE_BYTES,
)


class Reply(Draft):
    """A draft of a letter. `case_id` is how its owner calls the case, `letter` the id of the letter
    of the office that it is about. Its answers are `text` and `party`.
    """

    def __init__(self, token: str, owner: str, case_id: str, kind: str, letter: str) -> None:
        super().__init__(token, owner, "", "")
        self.case_id = case_id
        self.kind = kind
        self.letter = letter

    @property
    def text(self) -> str:
        """What is written so far."""
        return self.answers.get("text", "")

    @property
    def party(self) -> str:
        """In whose name it is written, an empty text while that is not chosen."""
        return self.answers.get("party", "")

    def write(self, changes: dict[str, str]) -> None:
        """Keep what was written."""
        self.save({**self.answers, **changes}, "")
