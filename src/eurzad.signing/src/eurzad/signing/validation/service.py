"""Validation for the office: the command in a process of its own, files handed over in memory.

Nothing of the file touches a disk, and a file that breaks the check breaks only that process.
"""

from contextlib import contextmanager
import json
import os
import subprocess
import sys


SECONDS = 60.0
MEGABYTES = 1536
# starting Python and its libraries, on a busy machine
START_SECONDS = 30.0


class CheckFailed(Exception):
    """The check gave no answer."""


@contextmanager
def in_memory(data):
    """A file in memory that a child process may open; the value is its descriptor."""
    descriptor = os.memfd_create("signed", os.MFD_CLOEXEC)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.lseek(descriptor, 0, os.SEEK_SET)
        yield descriptor
    finally:
        os.close(descriptor)


def examine(data, content=None, lists=None, online=False, seconds=SECONDS, language="pl"):
    """What the command says of the bytes, with "summary" and "report" (ETSI XML, text).

    ``content`` are the bytes a detached signature is about, ``lists`` the folder of trusted lists.
    Raises CheckFailed when there is no answer in time.
    """
    with in_memory(data) as descriptor:
        if content is None:
            return run([descriptor], lists, online, seconds, language)
        with in_memory(content) as other:
            return run([descriptor, other], lists, online, seconds, language)


def run(descriptors, lists, online, seconds, language):
    command = [sys.executable, "-m", "eurzad.signing.verify", "--report"]
    command += ["--language", language, "--seconds", str(seconds), "--memory", str(MEGABYTES)]
    command += ["--trusted-lists", str(lists)] if lists else []
    command += ["--online"] if online else []
    for other in descriptors[1:]:
        command += ["--content", f"/proc/self/fd/{other}"]
    try:
        done = subprocess.run(
            [*command, "--", f"/proc/self/fd/{descriptors[0]}"],
            pass_fds=descriptors,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds + START_SECONDS,
            check=False,
        )
        return json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise CheckFailed("time") from None
    except ValueError:
        raise CheckFailed("answer") from None
