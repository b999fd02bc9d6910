"""What each finding means, in Polish for the clerk and in English, and how it weighs.

``ALTERED`` says the file or a signature is not as it was signed; ``UNCHECKED`` that it cannot be
told; ``NOTE`` does not touch the verdict.
"""

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo
import re


ALTERED = "altered"
UNCHECKED = "unchecked"
NOTE = "note"
POLAND = ZoneInfo("Europe/Warsaw")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")


class Words(NamedTuple):
    weight: str
    pl: str
    en: str


FINDINGS = {
    # the file
    "empty-file": Words(UNCHECKED, "Plik jest pusty.", "The file is empty."),
    "file-missing": Words(
        UNCHECKED, "Nie można otworzyć pliku: {why}.", "The file cannot be opened: {why}."
    ),
    "file-too-large": Words(
        UNCHECKED,
        "Plik jest za duży do sprawdzenia (ponad {limit} MB).",
        "The file is too large to be checked (more than {limit} MB).",
    ),
    "unknown-format": Words(
        UNCHECKED, "Nie rozpoznano rodzaju pliku.", "The kind of the file is not known."
    ),
    "cannot-parse": Words(
        UNCHECKED,
        "Pliku nie da się odczytać jako {form}: jest uszkodzony lub niepełny.",
        "The file cannot be read as {form}: it is damaged or incomplete.",
    ),
    "limit-reached": Words(
        UNCHECKED,
        "Sprawdzanie przerwano: plik wymaga zbyt wiele czasu lub pamięci.",
        "The check was stopped: the file asks for too much time or memory.",
    ),
    "check-failed": Words(
        UNCHECKED,
        "Sprawdzanie nie powiodło się: plik ma budowę, której nie rozumiemy ({why}).",
        "The check failed: the file is built in a way that is not understood ({why}).",
    ),
    "no-signature": Words(
        NOTE, "W pliku nie ma podpisu elektronicznego.", "There is no signature in the file."
    ),
    "needs-password": Words(
        NOTE, "Plik jest zaszyfrowany hasłem.", "The file is encrypted with a password."
    ),
    "bomb": Words(
        UNCHECKED,
        "Plik po rozpakowaniu byłby zbyt duży: nie sprawdzono go.",
        "The file would be too large when unpacked: it was not checked.",
    ),
    "dtd-entities": Words(
        UNCHECKED,
        "Plik XML definiuje własne encje: ze względów bezpieczeństwa nie jest czytany.",
        "The XML file defines entities of its own: for safety it is not read.",
    ),
    # cryptography
    "digest-mismatch": Words(
        ALTERED,
        "Treść zmieniono po podpisaniu: skrót nie zgadza się z podpisanym{what}.",
        "The content was changed after signing: its digest is not the signed one{what}.",
    ),
    "signature-invalid": Words(
        ALTERED,
        "Wartość podpisu nie zgadza się z kluczem podpisującego.",
        "The signature value does not match the signer's key.",
    ),
    "certificate-substituted": Words(
        ALTERED,
        "Dołączony certyfikat nie jest tym, który wskazano w podpisie.",
        "The certificate given is not the one the signature names.",
    ),
    "signature-malformed": Words(
        ALTERED,
        "W miejscu podpisu nie ma poprawnego podpisu ({why}).",
        "Where the signature should be there is no proper signature ({why}).",
    ),
    "signature-odd-encoding": Words(
        NOTE,
        "Podpis zapisano niezgodnie z normą (kodowanie DER), ale da się go sprawdzić.",
        "The signature is not encoded as the standard says (DER), but can be checked.",
    ),
    "algorithm-unknown": Words(
        UNCHECKED,
        "Podpisu nie można sprawdzić: nieznany algorytm {algorithm}.",
        "The signature cannot be checked: unknown algorithm {algorithm}.",
    ),
    "key-missing": Words(
        UNCHECKED,
        "Podpisu nie można sprawdzić: brak certyfikatu podpisującego.",
        "The signature cannot be checked: the signer's certificate is missing.",
    ),
    "key-unusable": Words(
        UNCHECKED,
        "Podpisu nie można sprawdzić: klucza z certyfikatu nie da się użyć.",
        "The signature cannot be checked: the certificate's key cannot be used.",
    ),
    "no-certificate": Words(
        NOTE,
        "Podpis zawiera sam klucz bez certyfikatu: nie wiadomo, kto podpisał.",
        "The signature holds a bare key without a certificate: who signed is not known.",
    ),
    "weak-digest": Words(
        NOTE,
        "Użyto słabego skrótu {algorithm}: taki podpis można podrobić.",
        "A weak digest, {algorithm}, was used: such a signature can be forged.",
    ),
    "weak-key": Words(
        NOTE,
        "Klucz podpisującego jest za krótki ({bits} bitów).",
        "The signer's key is too short ({bits} bits).",
    ),
    "content-missing": Words(
        UNCHECKED,
        "Podpis dotyczy osobnego pliku „{name}”, którego tu nie ma: potrzebne są oba pliki.",
        "The signature is about a separate file, “{name}”, which is not here: both are needed.",
    ),
    "content-beside": Words(
        NOTE,
        "Sprawdzono razem z plikiem „{name}”.",
        "Checked together with the file “{name}”.",
    ),
    "no-signing-certificate": Words(
        NOTE,
        "Podpis nie wskazuje certyfikatu (brak atrybutu signing-certificate): "
        "to nie jest podpis AdES.",
        "The signature does not name its certificate (no signing-certificate attribute): "
        "it is not an AdES signature.",
    ),
    # time stamps
    "stamp-missing": Words(
        NOTE,
        "Brak znacznika czasu: chwila podpisania jest tylko oświadczeniem podpisującego.",
        "There is no time stamp: the time of signing is only what the signer says.",
    ),
    "stamp-broken": Words(
        NOTE,
        "Znacznik czasu nie pasuje do podpisu: nie dowodzi chwili podpisania.",
        "The time stamp does not match the signature: it proves no time.",
    ),
    "stamp-unread": Words(
        NOTE,
        "Znacznika czasu nie da się odczytać.",
        "The time stamp cannot be read.",
    ),
    "archive-stamp-unchecked": Words(
        NOTE,
        "Jest też archiwalny znacznik czasu; jego nie sprawdzano.",
        "There is an archive time stamp as well; it was not checked.",
    ),
    "archive-stamp": Words(
        NOTE,
        "Archiwalny znacznik czasu dowodzi, że podpis istniał {time}.",
        "An archive time stamp proves that the signature was there on {time}.",
    ),
    "archive-stamp-broken": Words(
        NOTE,
        "Archiwalny znacznik czasu nie pasuje do podpisu: niczego nie dowodzi.",
        "The archive time stamp does not match the signature: it proves nothing.",
    ),
    # PDF
    "ranges-missing": Words(
        ALTERED,
        "Podpis nie mówi, jaką część pliku obejmuje (brak lub błędne ByteRange).",
        "The signature does not say which part of the file it covers (no or bad ByteRange).",
    ),
    "ranges-outside": Words(
        ALTERED,
        "Podpis obejmuje więcej bajtów, niż ma plik: plik obcięto.",
        "The signature covers more bytes than the file has: the file was cut.",
    ),
    "ranges-start": Words(
        ALTERED,
        "Podpis nie obejmuje początku pliku.",
        "The signature does not cover the beginning of the file.",
    ),
    "ranges-gap": Words(
        ALTERED,
        "Między częściami objętymi podpisem jest coś więcej niż sam podpis.",
        "Between the parts covered by the signature there is more than the signature itself.",
    ),
    "revision-unreadable": Words(
        ALTERED,
        "Po podpisaniu dopisano do pliku dane, których nie da się poprawnie odczytać.",
        "After signing, data was appended to the file that cannot be read properly.",
    ),
    "signed-revision-unreadable": Words(
        ALTERED,
        "Część pliku objęta podpisem nie jest całym dokumentem.",
        "The part of the file covered by the signature is not a whole document.",
    ),
    "hidden-objects": Words(
        ALTERED,
        "Po podpisaniu dopisano obiekty spoza spisu treści pliku.",
        "After signing, objects were appended that the file's own table does not list.",
    ),
    "changes-unknown": Words(
        UNCHECKED,
        "Nie można porównać dokumentu z podpisaną wersją: {why}.",
        "The document cannot be compared with the version that was signed: {why}.",
    ),
    "changed-after": Words(
        ALTERED,
        "Po podpisaniu zmieniono dokument: {what}.",
        "The document was changed after signing: {what}.",
    ),
    "forbidden-after": Words(
        ALTERED,
        "Po podpisaniu wprowadzono zmiany, na które podpisujący nie pozwolił: {what}.",
        "After signing, changes were made that the signer did not allow: {what}.",
    ),
    "allowed-after": Words(
        NOTE,
        "Po podpisaniu wprowadzono dozwolone zmiany: {what}.",
        "After signing, allowed changes were made: {what}.",
    ),
    "signature-removed": Words(
        ALTERED,
        "Podpis usunięto z dokumentu po podpisaniu.",
        "The signature was removed from the document after signing.",
    ),
    "certification": Words(
        NOTE,
        "Podpis certyfikujący: {allows}.",
        "A certifying signature: {allows}.",
    ),
    # XML
    "reference-nothing": Words(
        ALTERED,
        "Podpis odnosi się do fragmentu „{name}”, którego nie ma w pliku.",
        "The signature refers to “{name}”, which is not in the file.",
    ),
    "reference-ambiguous": Words(
        ALTERED,
        "Fragment „{name}” jest w pliku więcej niż raz: nie wiadomo, który podpisano.",
        "“{name}” is in the file more than once: which one was signed is not known.",
    ),
    "reference-odd": Words(
        NOTE,
        "Skrót treści obliczono niezgodnie z normą XML-DSig, ale zgadza się z treścią.",
        "The digest was not made as XML-DSig says, but it does match the content.",
    ),
    "references-none": Words(
        ALTERED, "Podpis niczego nie obejmuje.", "The signature covers nothing."
    ),
    "properties-unsigned": Words(
        ALTERED,
        "Właściwości podpisu (czas, certyfikat) nie są nim objęte.",
        "The signature's properties (time, certificate) are not covered by it.",
    ),
    "lookalike": Words(
        ALTERED,
        "Obok podpisanego fragmentu jest drugi, niepodpisany fragment „{name}”: "
        "treść mogła zostać podstawiona.",
        "Beside the signed part there is another, unsigned “{name}”: "
        "the content may have been substituted.",
    ),
    "object-moved": Words(
        ALTERED,
        "Podpisaną treść „{name}” przeniesiono w inne miejsce pliku: "
        "na jej miejscu może być podstawiona.",
        "The signed content “{name}” was moved elsewhere in the file: "
        "what stands in its place may have been substituted.",
    ),
    "countersigns-nothing": Words(
        ALTERED,
        "Kontrasygnata nie obejmuje podpisu, do którego ją dołączono.",
        "The countersignature does not cover the signature that it was added to.",
    ),
    "partial": Words(
        NOTE,
        "Podpis obejmuje tylko część pliku: {what}.",
        "The signature covers only a part of the file: {what}.",
    ),
    "transform-unknown": Words(
        UNCHECKED,
        "Podpisu nie można sprawdzić: przekształcenie {transform} nie jest dozwolone.",
        "The signature cannot be checked: the transform {transform} is not allowed.",
    ),
    "signature-element-malformed": Words(
        ALTERED,
        "Podpis XML jest niepełny: {why}.",
        "The XML signature is incomplete: {why}.",
    ),
    "covers-nothing-shown": Words(
        ALTERED,
        "Podpis nie obejmuje treści pliku.",
        "The signature does not cover the content of the file.",
    ),
    # containers
    "member-unsigned": Words(
        ALTERED,
        "W kontenerze jest plik „{name}”, którego żaden podpis nie obejmuje.",
        "The container holds a file, “{name}”, that no signature covers.",
    ),
    "member-missing": Words(
        ALTERED,
        "W kontenerze brakuje podpisanego pliku „{name}”.",
        "The signed file “{name}” is missing from the container.",
    ),
    "member-twice": Words(
        ALTERED,
        "W kontenerze jest kilka plików o nazwie „{name}”.",
        "The container holds several files named “{name}”.",
    ),
    "members-hidden": Words(
        ALTERED,
        "Na początku kontenera są pliki, których nie ma w jego spisie: "
        "niektóre programy pokażą je zamiast podpisanych.",
        "The container begins with files that its directory does not list: "
        "some programs show them instead of the signed ones.",
    ),
    "member-partly": Words(
        NOTE,
        "Ten podpis nie obejmuje pliku „{name}” (obejmuje go inny podpis).",
        "This signature does not cover the file “{name}” (another one does).",
    ),
    "list-unsigned": Words(
        NOTE,
        "Podpis nie obejmuje spisu plików dokumentu „{name}”.",
        "The signature does not cover the document's list of files, “{name}”.",
    ),
    "macros-signed": Words(
        NOTE,
        "Podpisano osobno makra dokumentu; to nie jest podpis pod jego treścią.",
        "The document's macros are signed separately; that is no signature of its content.",
    ),
    "member-beside": Words(
        NOTE,
        "Podpis nie obejmuje części „{name}”; nie zmienia ona tego, co widać w dokumencie.",
        "The signature does not cover part “{name}”; it does not change what the document shows.",
    ),
    "member-type-changed": Words(
        ALTERED,
        "Po podpisaniu zmieniono rodzaj części „{name}”: program odczyta ją inaczej.",
        "The type of part “{name}” was changed after signing: a program will read it differently.",
    ),
    "relationship-unsigned": Words(
        ALTERED,
        "W „{name}” jest powiązanie ({kind}), którego żaden podpis nie obejmuje.",
        "In “{name}” there is a relationship ({kind}) that no signature covers.",
    ),
    "trailing-data": Words(
        NOTE,
        "Za danymi pliku są jeszcze bajty, których nic nie opisuje.",
        "After the file's data there are bytes that nothing describes.",
    ),
    # messages
    "mail-headers": Words(
        NOTE,
        "Podpis obejmuje treść wiadomości, ale nie jej nagłówki (nadawca, temat, data).",
        "The signature covers the content of the message, not its headers (sender, subject, date).",
    ),
    "mail-parts": Words(
        ALTERED,
        "W podpisanej wiadomości są dodatkowe części, których podpis nie obejmuje.",
        "The signed message has further parts that the signature does not cover.",
    ),
    # trust
    "expired": Words(
        NOTE,
        "Certyfikat podpisującego wygasł {time}.",
        "The signer's certificate expired on {time}.",
    ),
    "not-yet-valid": Words(
        NOTE,
        "Certyfikat podpisującego nie był jeszcze ważny w chwili {time}.",
        "The signer's certificate was not yet valid at {time}.",
    ),
    "self-signed": Words(
        NOTE,
        "Certyfikat wystawiono samemu sobie: nikt nie potwierdza tożsamości podpisującego.",
        "The certificate is self-signed: nobody confirms who the signer is.",
    ),
    "issuer-unknown": Words(
        NOTE,
        "Wystawcy certyfikatu ({issuer}) nie ma na liście zaufania.",
        "The certificate's issuer ({issuer}) is not on a trusted list.",
    ),
    "no-lists": Words(
        NOTE,
        "Nie ma pobranych list zaufania UE: wystawcy certyfikatu nie sprawdzono.",
        "No EU trusted lists are at hand: the certificate's issuer was not checked.",
    ),
    "chain-invalid": Words(
        NOTE,
        "Łańcuch certyfikatów jest nieprawidłowy ({why}).",
        "The chain of certificates is not valid ({why}).",
    ),
    "revoked": Words(
        NOTE,
        "Certyfikat unieważniono {time}.",
        "The certificate was revoked on {time}.",
    ),
    "revoked-later": Words(
        NOTE,
        "Certyfikat unieważniono {time}, już po podpisaniu.",
        "The certificate was revoked on {time}, after the signing.",
    ),
    "revocation-unknown": Words(
        NOTE,
        "Nie sprawdzono, czy certyfikat nie był unieważniony: brak informacji.",
        "Whether the certificate was revoked is not known: there is no information.",
    ),
    "trusted-by": Words(
        NOTE,
        "Certyfikat wystawił {name} z listy zaufania.",
        "The certificate was issued by {name}, who is on a trusted list.",
    ),
    "qualified": Words(
        NOTE,
        "Podpis kwalifikowany (równoważny własnoręcznemu).",
        "A qualified signature (as good as one by hand).",
    ),
    "qualified-seal": Words(NOTE, "Pieczęć kwalifikowana.", "A qualified seal."),
    "not-qualified": Words(
        NOTE, "Podpis nie jest kwalifikowany.", "The signature is not qualified."
    ),
    "qualification-no-lists": Words(
        NOTE,
        "Nie wiadomo, czy podpis jest kwalifikowany: bez list zaufania UE nie da się tego ustalić.",
        "Whether the signature is qualified is not known: "
        "without the EU trusted lists it cannot be told.",
    ),
    "qualification-no-certificate": Words(
        NOTE,
        "Nie wiadomo, czy podpis jest kwalifikowany: brak certyfikatu podpisującego.",
        "Whether the signature is qualified is not known: the signer's certificate is missing.",
    ),
    "qualification-not-judged": Words(
        NOTE,
        "Nie wiadomo, czy podpis jest kwalifikowany: "
        "wpisu wystawcy na liście zaufania nie udało się odczytać.",
        "Whether the signature is qualified is not known: "
        "the issuer's entry in the trusted list could not be read.",
    ),
    "qualification-of-stamp": Words(
        NOTE,
        "To znacznik czasu, a nie podpis: nie ocenia się, czy jest podpisem kwalifikowanym.",
        "This is a time stamp, not a signature: whether it is qualified is not asked.",
    ),
    "trusted-profile": Words(
        NOTE,
        "Podpis zaufany (profil zaufany, pz.gov.pl){person}.",
        "A trusted-profile signature (pz.gov.pl){person}.",
    ),
}

# What may have happened to a PDF after signing.
CHANGES = {
    "pages": ("liczba lub kolejność stron", "the number or order of pages"),
    "page": ("treść strony {page}", "the content of page {page}"),
    "document": ("{name} w dokumencie", "{name} of the document"),
    "field-removed": ("usunięto pole „{name}”", "field “{name}” was removed"),
    "field-added": ("dodano pole „{name}”", "field “{name}” was added"),
    "field-changed": ("przerobiono pole „{name}”", "field “{name}” was rebuilt"),
    "field-look": (
        "zmieniono wygląd pola „{name}”, choć nie jego wartość",
        "the look of field “{name}” was changed, but not its value",
    ),
    "field-filled": ("wypełniono pole „{name}”", "field “{name}” was filled in"),
    "signed-again": ("dodano podpis w polu „{name}”", "a signature was added in field “{name}”"),
    "evidence": (
        "dołączono dowody ważności lub znacznik czasu",
        "evidence of validity or a time stamp was added",
    ),
    "annotation-added": (
        "dodano adnotację na stronie {page}",
        "an annotation was added on page {page}",
    ),
    "annotation-changed": (
        "zmieniono adnotację na stronie {page}",
        "an annotation on page {page} was changed",
    ),
    "annotation-removed": (
        "usunięto adnotację na stronie {page}",
        "an annotation on page {page} was removed",
    ),
    "encryption": ("szyfrowanie", "its encryption"),
    "none": ("żadnych zmian", "no changes"),
    "fill": ("wolno tylko wypełniać pola i podpisywać", "only filling in and signing are allowed"),
    "annotate": (
        "wolno wypełniać pola, podpisywać i dodawać adnotacje",
        "filling in, signing and annotating are allowed",
    ),
    "nothing": ("nie wolno niczego zmieniać", "nothing may be changed"),
}


def sentence(code, values, language="pl"):
    """The finding's sentence with its values put in."""
    words = FINDINGS[code]
    said = {name: phrase(value, language) for name, value in values.items()}
    return (words.pl if language == "pl" else words.en).format(**said)


def phrase(value, language):
    """A value in words: a (code, values) pair of ``CHANGES``, a list of such, a time, or text."""
    if isinstance(value, str) and MOMENT.match(value):
        return local_time(value, language)
    if not isinstance(value, (list, tuple)):
        return str(value)
    if len(value) == 2 and isinstance(value[0], str) and value[0] in CHANGES:
        pl, en = CHANGES[value[0]]
        return (pl if language == "pl" else en).format(**value[1])
    return ", ".join(phrase(part, language) for part in value)


def local_time(value, language):
    """A moment in UTC as people in Poland read it."""
    time = datetime.fromisoformat(value).astimezone(POLAND)
    if language == "pl":
        return f"{time.day}.{time:%m.%Y} o {time:%H:%M}"
    return f"{time.day} {time:%b %Y, %H:%M}"
