"""A process that commits objects with blobs and prints the number of each one acknowledged.

Run as ``python blob_writer.py <zope-storage.conf> <name> <size of a blob>``; ends with its stdin.
"""

from BTrees.OOBTree import OOBTree
from persistent.mapping import PersistentMapping
from ZODB.blob import Blob
from ZODB.config import databaseFromURL
from ZODB.POSException import ConflictError
from ZODB.POSException import POSError
import hashlib
import sys
import threading
import transaction


def content(name: str, number: int, size: int) -> bytes:
    """What the blob of a number must hold."""
    seed = hashlib.sha256(f"{name}/{number}".encode()).digest()
    return seed * (size // len(seed) + 1)


def tree(root, name):
    """The writer's own tree, made at first."""
    if name not in root:
        root[name] = OOBTree()
    return root[name]


def write(database, name, number, size):
    with transaction.manager:
        connection = database.open(transaction.manager)
        numbers = tree(connection.root(), name)
        entry = numbers[number] = PersistentMapping(number=number)
        entry["blob"] = Blob(content(name, number, size))
        # garbage for the pack: the object that was here before
        numbers[-1] = PersistentMapping(number=number)
    connection.close()


def main():
    configuration, name, size = sys.argv[1:]
    database = databaseFromURL(configuration)
    ended = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
    number = 0
    while not ended.is_set():
        try:
            write(database, name, number, int(size))
        except (ConflictError, POSError, OSError) as problem:
            # the server is away: nothing was acknowledged, the same number is tried again
            transaction.abort()
            print(f"retry {type(problem).__name__}", flush=True)
            ended.wait(0.05)
            continue
        print(f"done {number}", flush=True)
        number += 1
    database.close()


if __name__ == "__main__":
    main()
