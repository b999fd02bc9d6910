"""The level a signature reaches: B-B, B-T, B-LT, B-LTA, or below AdES."""


def set_levels(report):
    """Name each signature's level, and say when it has no time stamp."""
    for signature in report.signatures:
        if signature.is_stamp:
            signature.level = "timestamp"
            continue
        signature.level = level_of(signature)
        if signature.stamped is None:
            signature.note("stamp-missing")


def level_of(signature):
    """ETSI EN 319 102-1: T has a sound time stamp, LT the evidence of validity as well, LTA a
    stamp over that. Without a signing-certificate attribute it is no AdES signature."""
    if signature.has("no-signing-certificate") or signature.has("no-certificate"):
        return "T" if signature.stamped else ""
    if signature.stamped is None:
        return "B-B"
    if not (signature.crls or signature.ocsps):
        return "B-T"
    later = signature.archived or signature.has("archive-stamp-unchecked")
    return "B-LTA" if later else "B-LT"
