from eurzad.core.deadlines import REGIMES
from zope.i18n import translate
import pytest


@pytest.mark.parametrize("regime", REGIMES.values(), ids=lambda regime: regime.id)
def test_the_procedures_have_the_names_of_the_data_in_both_languages(portal, regime):
    assert translate(regime.title, target_language="pl") == regime.title_pl
    assert translate(regime.title, target_language="en") == regime.title_en
