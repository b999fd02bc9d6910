"""Who may do what with a record: local roles that follow from the unit and the handler.

Units are groups, so a change of staff touches no record. The group of a unit's handlers reads its
cases, the assigned person handles them, the head of the unit does both and approves; so do the
heads of the units above it. A person is given rights as the holder of a desk in the unit, never by
user id: then a substitute has them, too, and who leaves the unit has them no more.

| module | answers |
|---|---|
| `circle` | who belongs to a record, who is excluded, who decides |
| `roles` | which roles follow from that, for principals and for a person |
| `guarded` | the same for cases that are restricted or have exclusions |
| `granting` | writing the roles on the record |
| `queues` | who meets the record in the queues of the desk |
| `asking` | whether whoever acts now may do something |
"""

from eurzad.records.rights.asking import allowed
from eurzad.records.rights.asking import check_has_part
from eurzad.records.rights.asking import check_visible
from eurzad.records.rights.asking import current_user
from eurzad.records.rights.asking import has_role
from eurzad.records.rights.asking import is_anonymous
from eurzad.records.rights.circle import case_of
from eurzad.records.rights.circle import Circle
from eurzad.records.rights.circle import circle_of
from eurzad.records.rights.circle import deciding_units
from eurzad.records.rights.circle import is_excluded
from eurzad.records.rights.circle import nearest_head
from eurzad.records.rights.circle import read_everywhere_by
from eurzad.records.rights.granting import grant_local_roles
from eurzad.records.rights.granting import seal_after_transition
from eurzad.records.rights.guarded import GuardedRoles
from eurzad.records.rights.guarded import persons_in
from eurzad.records.rights.guarded import seal
from eurzad.records.rights.queues import desk_rights
from eurzad.records.rights.queues import has_copy
from eurzad.records.rights.roles import APPROVER
from eurzad.records.rights.roles import HANDLER
from eurzad.records.rights.roles import HEAD
from eurzad.records.rights.roles import local_roles
from eurzad.records.rights.roles import READER
from eurzad.records.rights.roles import readers_of
from eurzad.records.rights.roles import recipient_principal
from eurzad.records.rights.roles import roles_in


__all__ = [
    "APPROVER",
    "HANDLER",
    "HEAD",
    "READER",
    "Circle",
    "GuardedRoles",
    "allowed",
    "case_of",
    "check_has_part",
    "check_visible",
    "circle_of",
    "current_user",
    "deciding_units",
    "desk_rights",
    "grant_local_roles",
    "has_copy",
    "has_role",
    "is_anonymous",
    "is_excluded",
    "local_roles",
    "nearest_head",
    "persons_in",
    "read_everywhere_by",
    "readers_of",
    "recipient_principal",
    "roles_in",
    "seal",
    "seal_after_transition",
]
