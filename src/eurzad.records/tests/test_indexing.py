"""What the site's catalog keeps of a record: its own columns, and no page's."""

from .office import make_open
from Missing import MV
from plone import api


def test_the_catalog_knows_the_columns_of_a_record(functional_portal):
    case = make_open(functional_portal)
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=case.UID())
    assert (brain.Title, brain.review_state) == (case.title, api.content.get_state(case))
    assert (brain.portal_type, brain.getId) == (case.portal_type, case.getId())
    assert brain.getPath() == "/".join(case.getPhysicalPath())
    assert (brain.image_scales, brain.exclude_from_nav) == (MV, MV)


def test_a_page_keeps_all_of_its_columns(functional_portal):
    with api.env.adopt_roles(["Manager"]):
        page = api.content.create(functional_portal, "Document", "strona", title="Strona")
    (brain,) = api.content.find(UID=page.UID())
    assert brain.exclude_from_nav is False


def test_rights_are_indexed_anew_without_the_columns(functional_portal):
    case = make_open(functional_portal)
    case.title = "Zmieniony bez indeksowania"
    case.__ac_local_roles__ = {"referent-fn": ["Reader"]}
    case.reindexObjectSecurity()
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=case.UID())
    assert brain.Title != case.title
    allowed = catalog.getIndexDataForRID(brain.getRID())["allowedRolesAndUsers"]
    assert "user:referent-fn" in allowed
