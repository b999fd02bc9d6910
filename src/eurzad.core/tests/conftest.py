from eurzad.core.testing import fixtures_for
from eurzad.core.testing import OfficeLayer

LAYER = OfficeLayer("eurzad.core")
globals().update(fixtures_for(LAYER, server=True))
