"""What validation finds out about a file and about each signature in it."""

from dataclasses import dataclass
from dataclasses import field
from eurzad.signing.validation.words import ALTERED
from eurzad.signing.validation.words import FINDINGS
from eurzad.signing.validation.words import sentence
from eurzad.signing.validation.words import UNCHECKED


INTACT = "intact"
ALTERED_FILE = "altered"
UNSIGNED = "unsigned"
UNREADABLE = "unreadable"


class Unreadable(Exception):
    """The file, or a signature in it, cannot be read; carries the finding's code and values."""

    def __init__(self, code, **values):
        super().__init__(code)
        self.finding = Finding(code, values)


@dataclass(frozen=True)
class Finding:
    """One fact found, by its code in ``words.FINDINGS``, with the values its sentence names."""

    code: str
    values: dict = field(default_factory=dict, hash=False)

    @property
    def weight(self):
        return FINDINGS[self.code].weight

    def text(self, language="pl"):
        return f"{self.code}: {sentence(self.code, self.values, language)}"


class Findings:
    """A list of findings that grows while a file or a signature is examined."""

    def __init__(self):
        self.findings = []

    def note(self, code, **values):
        finding = Finding(code, values)
        if finding not in self.findings:
            self.findings.append(finding)

    def keep(self, finding):
        if finding not in self.findings:
            self.findings.append(finding)

    def has(self, code):
        return any(finding.code == code for finding in self.findings)

    def weighs(self, weight):
        return any(finding.weight == weight for finding in self.findings)


class Stamp(Findings):
    """A time stamp (RFC 3161): its time, whether it verifies, and who issued it."""

    def __init__(self, time=None, certificate=None, certificates=(), sound=False, policy=""):
        super().__init__()
        self.time = time
        self.certificate = certificate
        self.certificates = list(certificates)
        self.sound = sound
        self.policy = policy


class Signature(Findings):
    """One signature: who, when, at which level, and what was found about it.

    ``certificate`` and ``certificates`` are asn1crypto certificates; ``claimed`` is the time the
    signer states, ``stamps`` the time stamps over the signature, ``ocsps`` and ``crls`` the
    revocation data carried along with it (asn1crypto values).
    """

    def __init__(self, form):
        super().__init__()
        self.form = form
        self.field = ""
        self.certificate = None
        self.certificates = []
        self.claimed = None
        self.digest = ""
        self.algorithm = ""
        self.level = ""
        self.stamps = []
        self.ocsps = []
        self.crls = []
        self.covers = []
        self.is_stamp = False
        self.archived = False
        self.value = b""
        self.trust = "unknown"
        self.qualified = None

    @property
    def verdict(self):
        if self.weighs(ALTERED):
            return ALTERED_FILE
        return UNREADABLE if self.weighs(UNCHECKED) else INTACT

    @property
    def stamped(self):
        """The earliest time a sound time stamp proves, or None."""
        times = [stamp.time for stamp in self.stamps if stamp.sound and stamp.time]
        return min(times) if times else None


class Report(Findings):
    """All that was found about one file."""

    def __init__(self, form=""):
        super().__init__()
        self.form = form
        self.signatures = []

    def add(self, form):
        signature = Signature(form)
        self.signatures.append(signature)
        return signature

    @property
    def verdict(self):
        verdicts = {signature.verdict for signature in self.signatures}
        if ALTERED_FILE in verdicts or self.weighs(ALTERED):
            return ALTERED_FILE
        if UNREADABLE in verdicts or self.weighs(UNCHECKED):
            return UNREADABLE
        return INTACT if self.signatures else UNSIGNED

    def reasons(self, language="pl"):
        """The sentences of the file and of every signature, said once each."""
        said = [finding.text(language) for finding in self.findings]
        for number, signature in enumerate(self.signatures, 1):
            said += [f"[{number}] {finding.text(language)}" for finding in signature.findings]
        return said
