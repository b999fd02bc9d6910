"""Hostile files can only end their own check."""

from . import making
from .pki import authority
from eurzad.signing.validation.limits import bounded
from eurzad.signing.validation.limits import Failed
from eurzad.signing.validation.limits import LimitReached
from eurzad.signing.verify import main
import json
import os
import pytest
import time
import zlib


def verified(capsys, path, *options):
    assert main([*options, str(path)]) == 0
    return json.loads(capsys.readouterr().out)


def test_answer_comes_back():
    assert bounded(lambda: {"a": ["ż"]}) == {"a": ["ż"]}


def test_check_that_takes_too_long_is_ended():
    before = time.monotonic()
    with pytest.raises(LimitReached):
        bounded(lambda: time.sleep(30), seconds=0.5)
    assert time.monotonic() - before < 5


def test_check_that_takes_too_much_memory_is_ended():
    with pytest.raises(LimitReached):
        bounded(lambda: len(bytearray(3 * 1024**3)), megabytes=1024)


def test_error_in_a_check_is_told_by_its_name():
    with pytest.raises(Failed, match="ZeroDivisionError"):
        bounded(lambda: 1 // 0)


def test_check_cut_short_by_the_system_is_told():
    with pytest.raises(LimitReached):
        bounded(lambda: os._exit(9))


def packed_stream(size):
    content = zlib.compress(b"\x00" * size, 9)
    return making.stream(content, "/Filter /FlateDecode ")


def test_pdf_whose_content_unpacks_to_too_much_is_ended(capsys, tmp_path):
    """The update holds a stream of 2 GiB; comparing needs to unpack it."""
    signed = making.sign(making.plain_pdf(), authority().clerk)
    path = tmp_path / "bomb.pdf"
    path.write_bytes(making.appended(signed, {4: packed_stream(2 * 1024**3)}))
    line = verified(capsys, path, "--seconds", "20", "--memory", "700")
    assert line["verdict"] in ("altered", "unreadable")


def test_tables_that_lead_in_a_circle_end(capsys, tmp_path):
    plain = making.plain_pdf()
    at = plain.rindex(b"xref\n0")
    looped = plain.replace(b"/Root 1 0 R >>", b"/Root 1 0 R /Prev %d >>" % at)
    path = tmp_path / "loop.pdf"
    path.write_bytes(looped)
    before = time.monotonic()
    line = verified(capsys, path, "--seconds", "10")
    assert line["verdict"] in ("unsigned", "unreadable")
    assert time.monotonic() - before < 15


def test_pages_and_fields_that_lead_in_a_circle_end(capsys, tmp_path):
    signed = making.sign(making.plain_pdf(), authority().clerk)
    pages = b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 >>"
    field = making.object_body(signed, 6).replace(b"(uwagi)", b"(uwagi) /Kids [6 0 R 8 0 R]")
    path = tmp_path / "circle.pdf"
    path.write_bytes(making.appended(signed, {2: pages, 6: field}))
    assert verified(capsys, path, "--seconds", "20")["verdict"] == "altered"


def test_arrays_inside_arrays_without_end_do_not_crash(capsys, tmp_path):
    objects = making.plain_objects()
    objects[10] = b"[" * 20_000 + b"]" * 20_000
    objects[1] = objects[1].replace(b"/Pages", b"/Names 10 0 R /Pages")
    path = tmp_path / "deep.pdf"
    path.write_bytes(making.written(objects))
    assert verified(capsys, path)["verdict"] in ("unsigned", "unreadable")


def test_file_beyond_the_largest_size_is_not_read(capsys, tmp_path):
    path = tmp_path / "large.pdf"
    with path.open("wb") as large:
        large.truncate(300 * 1024**2)
    line = verified(capsys, path)
    assert line["verdict"] == "unreadable"
    assert "file-too-large" in line["reasons"][0]
