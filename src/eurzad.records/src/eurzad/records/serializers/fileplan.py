"""Classes of the file plan, and reports on plans, as the API tells them."""

from datetime import date
from eurzad.records.fileplan.plan import ClassChange
from eurzad.records.fileplan.plan import FilePlan
from eurzad.records.fileplan.plan import FilePlanClass
from eurzad.records.fileplan.reading import LineProblem
from eurzad.records.fileplan.reading import Report
from eurzad.records.serializers.parts import told
from typing import Any


def class_row(plan: FilePlan, one: FilePlanClass, day: date) -> dict[str, Any]:
    """Return a class; `in_use` tells whether it and those above it are in use on a day."""
    return {
        "symbol": one.symbol,
        "title": one.title,
        "retention": one.retention,
        "leaf": one.leaf,
        "note": one.note,
        "synonyms": list(one.synonyms),
        "excluded": one.excluded,
        "valid_to": one.valid_to or None,
        "way": one.way or None,
        "in_use": plan.in_use(one, day),
    }


def change_row(change: ClassChange) -> dict[str, Any]:
    """Return how a class differs between two plans."""
    return {
        "symbol": change.symbol,
        "kind": _kind(change),
        "fields": list(change.fields),
        "before": _said(change.before),
        "after": _said(change.after),
    }


def report_of(report: Report, request: Any) -> dict[str, Any]:
    """Return how an import went, or would go."""
    return {
        "ok": report.ok,
        "imported": report.imported,
        "classes": report.classes,
        "encoding": report.encoding,
        "delimiter": report.delimiter,
        "problems": [problem_row(one, request) for one in report.problems],
    }


def problem_row(one: LineProblem, request: Any) -> dict[str, Any]:
    """Return what is wrong with a line."""
    return {
        "line": one.line,
        "field": one.field,
        "code": one.code,
        "severity": "warning" if one.warning else "error",
        "message": told(one.message, request),
    }


def _kind(change: ClassChange) -> str:
    if change.before is None:
        return "added"
    return "removed" if change.after is None else "changed"


def _said(one: FilePlanClass | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "title": one.title,
        "retention": one.retention,
        "note": one.note,
        "synonyms": list(one.synonyms),
        "excluded": one.excluded,
        "valid_to": one.valid_to or None,
        "way": one.way or None,
    }
