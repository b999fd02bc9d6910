"""Places of a schedule with several writers at once, in a database of their own: no site."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from eurzad.core.calendar import next_working_day
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.transactions import in_transaction
from eurzad.forms.appointments.booking import take_place
from eurzad.forms.appointments.booking import TimeTaken
from eurzad.forms.appointments.booking import When
from eurzad.forms.appointments.schedule import read_schedule
from eurzad.forms.appointments.storage import Appointment
from eurzad.forms.appointments.storage import Book
from ZODB.POSException import ConflictError
import pytest
import transaction
import ZODB


WRITERS = 8
WANTED = 40
WINDOWS = 3
DAY = next_working_day(today() + timedelta(days=7))
DATA = {
    "title": "Dowody",
    "unit": "SO",
    "minutes": 20,
    "windows": WINDOWS,
    "hours": [{"days": [1, 2, 3, 4, 5], "from": "8:00", "to": "9:00"}],
}
TIMES = ("08:00", "08:20", "08:40")


@pytest.fixture
def db():
    database = ZODB.DB(None)
    with database.transaction() as connection:
        book = connection.root()["book"] = Book("so")
        book.define(read_schedule("so", DATA))
    yield database
    database.close()


def wish(db, number):
    """Take a place as a request does, again after a conflict; tell whether there was one."""
    connection = db.open()
    appointment = Appointment(f"N{number}", "", "so", now())

    def take():
        book = connection.root()["book"]
        take_place(book, appointment, When(DAY, TIMES[number % 3]), by_office=True)

    try:
        in_transaction(take, attempts=50)
    except TimeTaken:
        return None
    finally:
        connection.close()
    return appointment.start, appointment.window


def test_writers_at_once_take_every_place_once(db):
    with ThreadPoolExecutor(WRITERS) as pool:
        taken = list(pool.map(lambda number: wish(db, number), range(WANTED)))

    given = [one for one in taken if one is not None]
    assert Counter(given) == {(time, window): 1 for time in TIMES for window in range(WINDOWS)}
    with db.transaction() as connection:
        assert len(list(connection.root()["book"].taken(DAY, DAY))) == len(given)


def test_a_place_is_not_taken_in_a_schedule_that_changes_meanwhile(db):
    reader, writer = transaction.TransactionManager(), transaction.TransactionManager()
    booking, setting = db.open(reader), db.open(writer)
    take_place(booking.root()["book"], Appointment("A", "", "so", now()), When(DAY, "08:40"), True)
    setting.root()["book"].define(read_schedule("so", {**DATA, "minutes": 30}))
    writer.commit()

    with pytest.raises(ConflictError):
        reader.commit()
    reader.abort()
    booking.close()
    setting.close()
