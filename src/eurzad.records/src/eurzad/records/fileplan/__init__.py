"""The file plan (jednolity rzeczowy wykaz akt): classes of records, by year."""

from eurzad.records.fileplan.plan import FilePlan
from eurzad.records.fileplan.plan import FilePlanClass
from eurzad.records.fileplan.reading import Report
from eurzad.records.fileplan.versions import import_csv
from eurzad.records.fileplan.versions import plan_for


__all__ = ["FilePlan", "FilePlanClass", "Report", "import_csv", "plan_for"]
