"""Objects appended to a signed PDF that its cross-reference tables do not list.

A reader that repairs files would show them, one that follows the tables would not (incremental
saving attacks, Mladenov et al. 2019).
"""

from eurzad.signing.validation.pdf.document import READ_ERRORS
import re


HEADER = re.compile(rb"(?:^|(?<=[\s>]))(\d{1,10})\s+(\d{1,5})\s+obj\b")
STREAM = re.compile(rb"\bstream\r?\n.*?endstream", re.DOTALL)
SLACK = 4


def stray_objects(data, end, document):
    """Whether an object after ``end`` is not where the tables say."""
    try:
        listed = listed_objects(document.reader)
    except READ_ERRORS:
        return True
    tail = STREAM.sub(lambda found: b" " * len(found.group()), data[end:])
    for found in HEADER.finditer(tail):
        number, offset = int(found.group(1)), end + found.start(1)
        if not any((number, offset - slack) in listed for slack in range(SLACK)):
            return True
    return False


def listed_objects(reader):
    """{(number, offset)} of every object of every revision, cross-reference streams too."""
    listed = set()
    cache = reader.xrefs
    for revision in range(cache.total_revisions):
        about, entries = cache.get_xref_container_info(revision), cache.get_xref_data(revision)
        tables = [(about, entries)]
        if entries.hybrid is not None:
            tables.append((entries.hybrid.meta_info, entries.hybrid.xref_data))
        for meta, section in tables:
            for number, (_generation, offset) in section.standard_xrefs.items():
                listed.add((number, offset))
            if meta.stream_ref is not None:
                listed.add((meta.stream_ref.idnum, meta.start_location))
    return listed
