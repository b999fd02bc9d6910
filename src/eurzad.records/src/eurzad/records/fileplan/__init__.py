"""The file plan (jednolity rzeczowy wykaz akt): classes of records, by year."""

from eurzad.records.fileplan.plan import FilePlan
from eurzad.records.fileplan.plan import FilePlanClass
from eurzad.records.fileplan.plan import plan_for
from eurzad.records.fileplan.reading import import_csv
from eurzad.records.fileplan.reading import Report


__all__ = ["FilePlan", "FilePlanClass", "Report", "import_csv", "plan_for"]
