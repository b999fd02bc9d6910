"""An office with the records installed."""

from eurzad.core.testing import fixtures_for
from eurzad.core.testing import OfficeLayer

LAYER = OfficeLayer("eurzad.records")
globals().update(fixtures_for(LAYER, server=True))
