"""Loads items into the incoming register, in a process of its own, by the worker's own code.

python -m bench.register_items --conf zope.conf --site id --items 100000

Each item goes the whole road of mail on paper: spool, number, row, draft case, log, catalogs, known
senders. Prints one JSON line every `--every` items: how many, seconds so far, memory in MB.
"""

from argparse import ArgumentParser
from eurzad.core.clock import today
from eurzad.core.spool import deposit
from eurzad.core.spool import register_batch
from eurzad.core.spool import SpoolRecord
from eurzad.core.worker import BATCH
from eurzad.core.worker import enter
from eurzad.records.incoming.paper import KIND
from eurzad.records.incoming.paper import read_entry
from pathlib import Path
from time import perf_counter
import json
import os
import secrets
import transaction


SURNAMES = ("Nowak", "Kowalska", "Wiśniewski", "Wójcik", "Kamińska", "Zieliński", "Szymańska")
MATTERS = ("wycinki drzew", "podatku", "drogi gminnej", "dodatku", "zabudowy", "odpadów")
TOWNS = ("Czerwionka-Leszczyny", "Rybnik", "Gaszowice", "Lyski", "Świerklany")
PAGE = os.sysconf("SC_PAGE_SIZE")


def entry(number):
    """What the registry types: one in three senders has written before."""
    sender = number // 3 if number % 3 else number
    return read_entry(
        {
            "title": f"Wniosek w sprawie {MATTERS[number % len(MATTERS)]} nr {number}",
            "sender": f"{SURNAMES[sender % len(SURNAMES)]} Osoba {sender}",
            "street": f"ul. Przykładowa {sender % 200}",
            "postal_code": "44-230",
            "town": TOWNS[sender % len(TOWNS)],
            "senders_mark": f"ZN.{number % 5000}.{today().year}" if number % 4 == 0 else "",
            "attachments_count": number % 4,
        }
    )


def memory_mb():
    """Resident memory of this process."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / 1024**2


def load(root, path, items, every):
    """Load the items as the worker does: each turn begins with a new request."""
    begun = perf_counter()
    done = 0
    while done < items:
        site = enter(root, path)
        for number in range(done, min(done + BATCH, items)):
            deposit(site, SpoolRecord(secrets.token_urlsafe(32), KIND, entry(number)))
        transaction.commit()
        done += register_batch(site, BATCH)
        if done % every == 0 or done == items:
            told = {"items": done, "seconds": perf_counter() - begun, "mb": memory_mb()}
            print(json.dumps(told), flush=True)


def main():
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--conf", required=True)
    options.add_argument("--site", required=True)
    options.add_argument("--items", type=int, required=True)
    options.add_argument("--every", type=int, required=True)
    chosen = options.parse_args()
    from Zope2.Startup.run import make_wsgi_app
    import Zope2

    make_wsgi_app({}, chosen.conf)
    connection = Zope2.DB.open()
    load(connection.root()["Application"], chosen.site, chosen.items, chosen.every)
    transaction.abort()
    connection.close()
    Zope2.DB.close()


if __name__ == "__main__":
    main()
