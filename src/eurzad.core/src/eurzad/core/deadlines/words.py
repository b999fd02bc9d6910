"""The clock in words, Polish and English: dates, plural forms, reasons, warnings, what is wrong."""

from datetime import date
from eurzad.core.deadlines.rules import Pause
from typing import Any


MONTHS_PL = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)
MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

Pair = tuple[str, str]

STATES: dict[str, Pair] = {
    "running": ("termin biegnie", "the clock runs"),
    "paused": ("bieg terminu jest wstrzymany", "the clock is stopped"),
    "missed": ("termin minął", "the date is past"),
    "settled": ("sprawa załatwiona", "the case is settled"),
    "passed_on": ("sprawa przekazana", "the case was passed on"),
    "left_unprocessed": ("podanie bez rozpoznania", "the application was left unprocessed"),
    "approved_by_silence": ("sprawa załatwiona milcząco", "settled by silence"),
}

# Why the clock stood still, where the event does not say it: while it does, and afterwards.
REASONS: dict[str, tuple[Pair, Pair]] = {
    "call": (
        ("czekamy na uzupełnienie wniosku", "waiting for the application to be completed"),
        ("czekaliśmy na uzupełnienie wniosku", "we waited for the application to be completed"),
    ),
    "fee_call": (
        ("czekamy na opłatę", "waiting for the fee"),
        ("czekaliśmy na opłatę", "we waited for the fee"),
    ),
    "suspension": (
        ("postępowanie jest zawieszone", "the proceedings are suspended"),
        ("postępowanie było zawieszone", "the proceedings were suspended"),
    ),
    "mediation": (("trwa mediacja", "mediation is under way"), ("trwała mediacja", "mediation")),
    "opinion": (
        ("czekamy na stanowisko innego organu", "waiting for another authority's opinion"),
        ("czekaliśmy na stanowisko innego organu", "we waited for another authority's opinion"),
    ),
    "party_delay": (
        ("opóźnienie z winy strony", "delay caused by the party"),
        ("opóźnienie z winy strony", "delay caused by the party"),
    ),
    "independent_delay": (
        ("przyczyna niezależna od urzędu", "a reason independent of the office"),
        ("przyczyna niezależna od urzędu", "a reason independent of the office"),
    ),
    "fee_notice": (
        ("czekamy na odpowiedź w sprawie opłaty", "waiting for an answer about the fee"),
        ("czekaliśmy na odpowiedź w sprawie opłaty", "we waited for an answer about the fee"),
    ),
    "manner_notice": (
        (
            "czekamy na odpowiedź w sprawie sposobu udostępnienia",
            "waiting for an answer about the manner of access",
        ),
        (
            "czekaliśmy na odpowiedź w sprawie sposobu udostępnienia",
            "we waited for an answer about the manner of access",
        ),
    ),
    "pause": (
        ("bieg terminu jest wstrzymany", "the clock is stopped"),
        ("bieg terminu był wstrzymany", "the clock was stopped"),
    ),
}

TERMS: dict[str, Pair] = {
    "call": ("uzupełnienie wniosku", "completing the application"),
    "fee": ("wniesienie opłaty", "paying the fee"),
    "opinion": ("stanowisko innego organu", "another authority's opinion"),
    "appeal": ("odwołanie", "appeal"),
    "complaint": ("zażalenie", "complaint"),
    "reconsideration": ("wniosek o ponowne rozpatrzenie", "request to reconsider"),
    "objection": ("sprzeciw do sądu", "objection to the court"),
    "court": ("skarga do sądu", "complaint to the court"),
    "complaint_passing": ("przekazanie zażalenia", "passing the complaint on"),
    "reminder": ("przekazanie ponaglenia", "passing the reminder on"),
    "resumption": ("wniosek o podjęcie postępowania", "asking that proceedings go on"),
    "restoration": ("prośba o przywrócenie terminu", "asking that the term be restored"),
}

# What the office has to do about a remedy, once the case has ended.
AFTER_END: dict[str, Pair] = {
    "appeal": ("przekazanie odwołania", "passing the appeal on"),
    "reconsideration": (
        "rozpatrzenie wniosku o ponowne rozpatrzenie sprawy",
        "deciding on the request to reconsider",
    ),
    "objection": ("przekazanie sprzeciwu sądowi", "passing the objection on to the court"),
    "court": ("przekazanie skargi sądowi", "passing the complaint on to the court"),
}

WARNINGS: dict[str, Pair] = {
    "near": (
        "Zbliża się termin załatwienia sprawy. Jeżeli nie zostanie dotrzymany, trzeba zawiadomić "
        "strony, podać przyczyny i nowy termin.",
        "The deadline is near. If it cannot be kept, the parties have to be notified of the "
        "reasons and a new date.",
    ),
    "missed": (
        "Termin minął. Trzeba zawiadomić strony: podać przyczyny zwłoki, nowy termin i pouczyć "
        "o prawie do ponaglenia.",
        "The date is past. The parties have to be notified: reasons, a new date, and their right "
        "to a reminder (ponaglenie).",
    ),
    "call_unanswered": (
        "Braków nie uzupełniono w terminie: podanie pozostawia się bez rozpoznania.",
        "The call was not answered in time: the application is left unprocessed.",
    ),
    "fee_unpaid": (
        "Opłaty nie wniesiono w terminie: podanie podlega zwrotowi.",
        "The fee was not paid in time: the application is returned.",
    ),
    "answered_late": (
        "Odpowiedź na wezwanie przyszła po terminie.",
        "The call was answered after its term.",
    ),
    "appeal_late": (
        "Odwołanie lub zażalenie wniesiono po terminie.",
        "The appeal or complaint came after its term.",
    ),
    "call_too_short": (
        "Wezwanie wyznaczyło termin krótszy niż ustawowy: liczymy ustawowy.",
        "The call gave less time than the law does: the time of the law is counted.",
    ),
    "call_too_long": (
        "Wezwanie wyznaczyło termin dłuższy niż ustawowy.",
        "The call gave more time than the law allows.",
    ),
    "does_not_stop": (
        "W tym trybie ta czynność nie wstrzymuje biegu terminu.",
        "In this procedure this act does not stop the clock.",
    ),
    "no_extension": (
        "Ten tryb nie zna przedłużenia terminu.",
        "This procedure knows no new date.",
    ),
    "extension_once": (
        "Termin można było przedłużyć tylko raz: liczy się pierwsze zawiadomienie.",
        "The term can be prolonged only once: the first notice counts.",
    ),
    "over_longest": (
        "Nowy termin przekraczał najdłuższy dopuszczalny: liczymy najdłuższy.",
        "The new date was later than the law allows: the latest one allowed is counted.",
    ),
    "notified_late": (
        "O nowym terminie zawiadomiono po upływie poprzedniego.",
        "The new date was notified after the earlier one was past.",
    ),
    "no_complex_term": (
        "W tej sprawie nie ma dłuższego terminu dla spraw szczególnie skomplikowanych.",
        "This case has no longer term for especially complex cases.",
    ),
    "no_such_stage": (
        "Ten tryb nie ma terminu dla tego etapu: liczymy termin podstawowy.",
        "This procedure has no term for this stage: the basic one is counted.",
    ),
    "after_end": (
        "Po zakończeniu sprawy odnotowano zdarzenie, które już nie zmienia terminu.",
        "An event after the end of the case does not change the deadline any more.",
    ),
    "after_silence": (
        "Rozstrzygnięcie wydano po milczącym załatwieniu sprawy.",
        "The decision was issued after the case had been settled by silence.",
    ),
    "appeal_before_decision": (
        "Odnotowano odwołanie, a nie ma rozstrzygnięcia.",
        "There is an appeal, but no decision.",
    ),
    "future_event": (
        "Jedno ze zdarzeń ma datę późniejszą niż dzień, na który liczymy.",
        "One of the events is later than the day for which this is reckoned.",
    ),
    "law_not_yet": (
        "W dniu wszczęcia ten tryb jeszcze nie obowiązywał.",
        "This procedure was not yet in force when the case began.",
    ),
    "to_check": (
        "Podstawę tego terminu powinien sprawdzić prawnik.",
        "A lawyer should check the basis of this term.",
    ),
}

PROBLEMS: dict[str, Pair] = {
    "missing": ("Brakuje tego pola.", "This field is missing."),
    "twice": ("To pole podano dwa razy, różnie.", "This field is given twice, differently."),
    "no_object": ("To nie jest obiekt JSON.", "This is not a JSON object."),
    "no_list": ("Tu ma być lista.", "This must be a list."),
    "no_text": ("Tu ma być tekst.", "This must be text."),
    "no_flag": ("Tu ma być true albo false.", "This must be true or false."),
    "unknown_remedy": (
        "Nie ma takiego środka zaskarżenia. Są: {known}.",
        "There is no such remedy. There are: {known}.",
    ),
    "no_json": (
        "To nie jest poprawny JSON: błąd przy znaku {value}.",
        "This is not valid JSON: wrong at character {value}.",
    ),
    "too_deep": (
        "Ten JSON jest zbyt głęboko zagnieżdżony.",
        "This JSON is nested too deeply.",
    ),
    "no_number": (
        "Tej liczby nie da się odczytać: {value}.",
        "This number cannot be read: {value}.",
    ),
    "too_long": ("Najwyżej {value} znaków.", "At most {value} characters."),
    "no_date": (
        "To nie jest data: {value}. Podaj na przykład 2026-03-10.",
        "This is no date: {value}. Give one such as 2026-03-10.",
    ),
    "date_out_of_range": (
        "Data {value} jest spoza lat 1991–2199.",
        "The date {value} lies outside the years 1991–2199.",
    ),
    "no_days": (
        "Tu ma być liczba dni od 1 do {value}.",
        "This must be a number of days from 1 to {value}.",
    ),
    "no_term": (
        'Termin zapisz jako {{"count": 1, "unit": "month"}}, "30 days" albo "P1M".',
        'Write a term as {{"count": 1, "unit": "month"}}, "30 days" or "P1M".',
    ),
    "unknown_event": ("Nie ma zdarzenia „{value}”.", "There is no event called {value}."),
    "unknown_regime": (
        "Nie ma trybu „{value}”. Są: {known}.",
        "There is no regime called {value}. There are: {known}.",
    ),
    "unknown_stage": ("Możliwe etapy: {known}.", "Possible stages: {known}."),
    "posted_after": (
        "Dzień nadania jest późniejszy niż dzień wpływu.",
        "The day of posting is later than the day of arrival.",
    ),
    "before_event": (
        "Ten dzień jest wcześniejszy niż samo zdarzenie.",
        "This day is earlier than the event itself.",
    ),
    "duplicate_id": (
        "Identyfikator {value} ma już inne zdarzenie.",
        "Another event has the id {value} already.",
    ),
    "nothing_to_cancel": (
        "Nie ma zdarzenia o tym identyfikatorze.",
        "There is no event with this id.",
    ),
    "needed": (
        "Od tego wpisu zależy inny: najpierw trzeba unieważnić tamten.",
        "Another entry depends on this one: cancel that one first.",
    ),
    "already_open": (
        "To już trwa: najpierw musi się zakończyć.",
        "This has begun already: it has to end first.",
    ),
    "nothing_open": (
        "Nic takiego się wcześniej nie zaczęło.",
        "Nothing of the kind was begun before.",
    ),
    "no_such_call": (
        "Nie ma wezwania o tym identyfikatorze, które czeka na doręczenie.",
        "No call with this id waits to be served.",
    ),
    "no_start": (
        "Żadne zdarzenie nie rozpoczyna biegu terminu (możliwe: {known}).",
        "No event starts the clock (possible ones: {known}).",
    ),
    "no_case": (
        "Brakuje pola „case”: nie wiadomo, której sprawy dotyczy zdarzenie.",
        "The field case is missing: it is not known which case the event belongs to.",
    ),
    "case_twice": (
        "Sprawa o tym identyfikatorze już była.",
        "There was a case with this id before.",
    ),
    "not_utf8": ("Wiersz nie jest tekstem UTF-8.", "The line is not UTF-8 text."),
}


def told(pair: Pair, language: str) -> str:
    """Return the Polish text of a pair, or the English one."""
    return pair[0 if language == "pl" else 1]


def problem(code: str, language: str, **values: object) -> str:
    """Return what is wrong, in words."""
    return told(PROBLEMS[code], language).format(**values)


def plural_pl(count: int, one: str, few: str, many: str) -> str:
    """Return the form of a Polish noun or verb that goes with a number: 1, 2–4, 5–21…"""
    if count == 1:
        return one
    if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14):
        return few
    return many


def days(count: int, language: str) -> str:
    """Return a number of days: "1 dzień", "3 dni", "1 day", "3 days"."""
    if language == "pl":
        return f"{count} {plural_pl(count, 'dzień', 'dni', 'dni')}"
    return f"{count} {'day' if count == 1 else 'days'}"


def explain(days_left: int, paused: bool = False, language: str = "pl") -> str:
    """Return in words how much time is left."""
    if language == "pl":
        return _left_pl(days_left, paused)
    return _left_en(days_left, paused)


def _left_pl(days_left: int, paused: bool) -> str:
    if paused:
        verb = plural_pl(days_left, "pozostanie", "pozostaną", "pozostanie")
        return f"bieg terminu jest wstrzymany, po wznowieniu {verb} {days(days_left, 'pl')}"
    if days_left == 0:
        return "termin upływa dziś"
    if days_left < 0:
        return f"termin minął {days(-days_left, 'pl')} temu"
    verb = plural_pl(days_left, "pozostał", "pozostały", "pozostało")
    return f"{verb} {days(days_left, 'pl')}"


def _left_en(days_left: int, paused: bool) -> str:
    if paused:
        return f"the clock is stopped, {days(days_left, 'en')} will be left when it runs again"
    if days_left == 0:
        return "the time runs out today"
    if days_left < 0:
        return f"the time ran out {days(-days_left, 'en')} ago"
    return f"{days(days_left, 'en')} left"


def full_date(day: date, language: str) -> str:
    """Return a date as it is written: "10 marca 2026 r.", "10 March 2026"."""
    if language == "pl":
        return f"{day.day} {MONTHS_PL[day.month - 1]} {day.year} r."
    return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"


def date_range(start: date, end: date, language: str) -> str:
    """Return the days from one to another: "3–10 marca 2026 r.", "30 March – 2 April 2026"."""
    months = MONTHS_PL if language == "pl" else MONTHS_EN
    if start == end:
        return full_date(end, language)
    if start.year != end.year:
        return f"{full_date(start, language)} – {full_date(end, language)}"
    if start.month != end.month:
        return f"{start.day} {months[start.month - 1]} – {full_date(end, language)}"
    return f"{start.day}–{full_date(end, language)}"


def reason_of(pause: Pause, language: str) -> str:
    """Return why the clock stood still: in the words of the event, or what the law calls it."""
    now, then = REASONS.get(pause.kind, REASONS["pause"])
    return pause.reason or told(now if pause.end is None else then, language)


def pause_in_words(pause: Pause, language: str) -> str:
    """Return when and why the clock stood still."""
    reason = reason_of(pause, language)
    if pause.end is None:
        since = full_date(pause.start, language)
        when = f"wstrzymano od {since}" if language == "pl" else f"paused since {since}"
    else:
        stretch = date_range(pause.start, pause.end, language)
        when = f"wstrzymano {stretch}" if language == "pl" else f"paused {stretch}"
    return f"{when}: {reason}"


def explain_deadline(deadline: Any, language: str) -> str:
    """Return how a case stands: what is left, each pause with its reason, a new date notified."""
    parts = [_standing(deadline, language)]
    parts += [pause_in_words(one, language) for one in deadline.pauses]
    if deadline.notified is not None:
        day = full_date(deadline.notified, language)
        until = full_date(deadline.date, language)
        parts.append(
            f"nowy termin, {until.rstrip('.')}., podano w zawiadomieniu z {day}"
            if language == "pl"
            else f"the new date, {until}, was notified on {day}"
        )
    return "; ".join(parts)


def _standing(deadline: Any, language: str) -> str:
    if deadline.state in ("running", "missed", "paused"):
        text = explain(deadline.days_left, deadline.paused, language)
        if deadline.ended_by in AFTER_END:
            lead = f"{told(AFTER_END[deadline.ended_by], language)}: "
            return lead + text
        return text
    return _ended(deadline, language)


def _ended(deadline: Any, language: str) -> str:
    day = full_date(deadline.ended, language)
    what = told(ENDED.get(deadline.ended_by, ENDED["settled"]), language)
    text = f"{what} {day}"
    if deadline.ended_by == "silence" or deadline.state == "passed_on":
        return text
    return f"{text}, {_on_time(deadline.days_left, language)}"


ENDED: dict[str, Pair] = {
    "settled": ("załatwiono", "settled on"),
    "decision_issued": ("wydano decyzję", "decision issued on"),
    "certificate_issued": ("wydano zaświadczenie", "certificate issued on"),
    "discontinued": ("umorzono postępowanie", "proceedings discontinued on"),
    "left_unprocessed": ("pozostawiono bez rozpoznania", "left unprocessed on"),
    "application_returned": ("zwrócono podanie", "application returned on"),
    "passed_on": ("przekazano do właściwego urzędu", "passed on to the competent office on"),
    "silence": ("sprawa załatwiona milcząco", "settled by silence on"),
}


def _on_time(left: int, language: str) -> str:
    if left >= 0:
        return "w terminie" if language == "pl" else "in time"
    if language == "pl":
        return f"{days(-left, 'pl')} po terminie"
    return f"{days(-left, 'en')} late"
