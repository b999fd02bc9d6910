"""Every act of the log has a name, and its place in the metryka or outside it."""

from eurzad.core.log import ACTS
from eurzad.records.proof.acts import IN_PROCEEDINGS
from eurzad.records.proof.acts import INTERNAL
from eurzad.records.proof.acts import TITLES


def test_every_act_is_internal_or_of_the_proceedings():
    assert set(ACTS) == IN_PROCEEDINGS | INTERNAL
    assert set() == IN_PROCEEDINGS & INTERNAL


def test_every_act_has_a_name():
    assert set(TITLES) == set(ACTS)
