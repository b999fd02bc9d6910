"""What a signer allowed to be changed: DocMDP and FieldMDP (ISO 32000-2, 12.8.2)."""

from eurzad.signing.validation.pdf.document import entry
from eurzad.signing.validation.pdf.document import items
from pyhanko.pdf_utils import generic


DOCUMENT = "/DocMDP"
FIELDS = "/FieldMDP"


def transforms(value, method):
    """The TransformParams of the signature's references with this method."""
    found = []
    for reference, _ in items(value, "/Reference"):
        if entry(reference, "/TransformMethod") == method:
            parameters = entry(reference, "/TransformParams")
            found.append(parameters if parameters is not None else generic.DictionaryObject())
    return found


def permission(value, signed, document):
    """The furthest level of change allowed (see ``changes``), or None when nobody set one.

    DocMDP of the signature itself or of the one that certifies the document; else the lock of the
    field (ISO 32000-2, table 236). P is 2 when it is not given.
    """
    levels = [level_of(entry(one, "/P")) for one in transforms(value, DOCUMENT)]
    certifying = entry(entry(signed.root, "/Perms"), DOCUMENT)
    if isinstance(certifying, generic.DictionaryObject):
        levels += [level_of(entry(one, "/P")) for one in transforms(certifying, DOCUMENT)]
    for nodes in signed.fields().values():
        for field in nodes:
            if field.kind == "/Sig" and entry(field.node, "/V") is not None:
                lock = entry(entry(field.node, "/Lock"), "/P")
                levels += [level_of(lock)] if lock is not None and field_is(field, value) else []
    return min(levels) if levels else None


def field_is(field, value):
    held = entry(field.node, "/V")
    return entry(held, "/ByteRange") == entry(value, "/ByteRange")


def level_of(p):
    number = int(p) if isinstance(p, int) and 1 <= p <= 3 else 2
    return number - 1


def locked(held, signed):
    """A function that tells whether a field's name is locked by this signature."""
    rules = transforms(held.node, FIELDS)

    def is_locked(name):
        return any(rule_locks(rule, name) for rule in rules)

    return is_locked


def rule_locks(rule, name):
    action = entry(rule, "/Action")
    names = [str(one) for one, _ in items(rule, "/Fields")]
    within = any(name == one or name.startswith(f"{one}.") for one in names)
    if action == "/Include":
        return within
    if action == "/Exclude":
        return not within
    return action == "/All"
