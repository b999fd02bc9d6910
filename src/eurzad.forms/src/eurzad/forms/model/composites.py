"""Fields that ask several things at once: a person, a company, an address, a point on the map."""

from .definition import FormField
from eurzad.core import _
from typing import Any


_OPTIONAL: dict[str, Any] = {"required": False}
POLAND = {"latitude": (49.0, 55.0), "longitude": (14.0, 24.2)}

PARTS: dict[str, tuple[FormField, ...]] = {
    "person": (
        FormField("first_name", "text", _("First name"), autocomplete="given-name", max_length=60),
        FormField("last_name", "text", _("Last name"), autocomplete="family-name", max_length=80),
        FormField("pesel", "pesel", _("PESEL"), hint=_("11 digits")),
        FormField("birth_date", "date", _("Date of birth"), autocomplete="bday", **_OPTIONAL),
        FormField("phone", "phone", _("Telephone"), autocomplete="tel", **_OPTIONAL),
        FormField("email", "email", _("E-mail address"), autocomplete="email", **_OPTIONAL),
    ),
    "company": (
        FormField("name", "text", _("Name"), autocomplete="organization", max_length=200),
        FormField("nip", "nip", _("NIP"), hint=_("10 digits")),
        FormField("regon", "regon", _("REGON"), hint=_("9 or 14 digits"), **_OPTIONAL),
        FormField("krs", "krs", _("KRS number"), hint=_("10 digits"), **_OPTIONAL),
    ),
    "address": (
        FormField("street", "text", _("Street"), max_length=120, **_OPTIONAL),
        FormField("house", "text", _("House number"), max_length=20),
        FormField("flat", "text", _("Flat number"), max_length=20, **_OPTIONAL),
        FormField(
            "postal_code",
            "postal_code",
            _("Postal code"),
            autocomplete="postal-code",
            hint=_("for example 44-230"),
        ),
        FormField("city", "text", _("Town"), autocomplete="address-level2", max_length=80),
        FormField("country", "text", _("Country"), max_length=60, **_OPTIONAL),
    ),
    "point": tuple(
        FormField(name, "decimal", title, hint=hint, min=POLAND[name][0], max=POLAND[name][1])
        for name, title, hint in (
            ("latitude", _("Latitude"), _("for example 50.148652")),
            ("longitude", _("Longitude"), _("for example 18.679481")),
        )
    ),
}
USUAL = {
    "person": ("first_name", "last_name", "pesel"),
    "company": ("name", "nip", "regon"),
    "address": ("street", "house", "flat", "postal_code", "city"),
    "point": ("latitude", "longitude"),
}
