from eurzad.core.testing import fixtures_for
from eurzad.core.testing import OfficeLayer


globals().update(fixtures_for(OfficeLayer("eurzad.core"), server=True))
