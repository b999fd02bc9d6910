"""Which bytes of a PDF a signature covers, and whether it leaves out only itself."""

from typing import NamedTuple
import re


SIGNATURE_GAP = re.compile(rb"[ \t\r\n]*<[0-9A-Fa-f\s]*>[ \t\r\n]*\Z")
BARE_GAP = re.compile(rb"[0-9A-Fa-f\s]*\Z")
RANGES = re.compile(rb"/ByteRange\s*\[\s*([0-9\s+-]{1,200}?)\s*\]")
# id-ct-authData
AUTHENTICATED_DATA = bytes.fromhex("060b2a864886f70d0109100102")
SPACE = b" \t\r\n\x00\x0c"


class Ranges(NamedTuple):
    """[start, length, start, length] of a ByteRange with two parts."""

    start: int
    gap_start: int
    gap_end: int
    end: int

    def covered(self, data):
        return data[self.start : self.gap_start] + data[self.gap_end : self.end]

    def tail(self, data):
        return data[self.end :]


def read_ranges(numbers, size):
    """(Ranges or None, finding code or None) of a ByteRange array of a file of ``size`` bytes."""
    if len(numbers) != 4 or any(number < 0 for number in numbers):
        return None, "ranges-missing"
    first, length, second, rest = numbers
    ranges = Ranges(first, first + length, second, second + rest)
    if ranges.end > size or ranges.gap_start > size:
        return None, "ranges-outside"
    if first != 0:
        return ranges, "ranges-start"
    if length == 0 or second <= ranges.gap_start:
        return None, "ranges-missing"
    return ranges, None


def gap_value(data, ranges):
    """The signature value in the gap, or None when the gap holds anything else."""
    gap = data[ranges.gap_start : ranges.gap_end]
    if SIGNATURE_GAP.match(gap):
        return unhex(gap.strip(SPACE)[1:-1])
    edges = (
        data[ranges.gap_start - 1 : ranges.gap_start] + data[ranges.gap_end : ranges.gap_end + 1]
    )
    if edges == b"<>" and BARE_GAP.match(gap):
        return unhex(gap)
    return None


def unhex(text):
    digits = b"".join(text.split())
    digits += b"0" if len(digits) % 2 else b""
    return bytes.fromhex(digits.decode("ascii"))


def raw_ranges(data):
    """The ByteRanges written in the file's bytes whose gap is a signature value just there.

    A signed file attached to this one has offsets of its own, so its gaps do not fit. The integrity
    code of an encrypted file (ISO/TS 32004) looks alike and is no signature.
    """
    found = []
    for match in RANGES.finditer(data):
        try:
            numbers = [int(number) for number in match.group(1).split()]
        except ValueError:
            continue
        ranges, _code = read_ranges(numbers, len(data))
        if ranges is None:
            continue
        value = gap_value(data, ranges)
        if value is not None and value.strip(b"\x00") and AUTHENTICATED_DATA not in value[:48]:
            found.append((ranges, value, match.start()))
    return found
