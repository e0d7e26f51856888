"""Folders made to trap a reader, with what a careless one would do there."""

import os
import shutil
import socket
import stat
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest

from extract.files import read_files
from tests.extract.newsroom import NOW, SOURCE
from tests.extract.packing import PAGE, came_of, told
from transform.reasons import Reason
from transform.records import Link, Page, Rejection

GOOD = [(f"good-{number}.html", PAGE.decode()) for number in range(20)]
IS_ROOT = os.geteuid() == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with twenty pages, none of which a trap may cost."""
    path = tmp_path / "saved"
    path.mkdir()
    for name, content in GOOD:
        (path / name).write_text(content)
    return path


def read(*paths: Path) -> list[tuple[Link, Page | Rejection]]:
    return list(read_files(paths, SOURCE, now=lambda: NOW))


def traps(path: Path) -> list[tuple[str, str]]:
    """Return what came of everything but the good pages, which are all there."""
    found = told(read(path))
    assert sorted(one for one in found if one in GOOD) == sorted(GOOD)
    return [one for one in found if one not in GOOD]


def test_links_in_circles_end(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "up").symlink_to("..")
    (folder / "a" / "self").symlink_to("self")
    (folder / "b").symlink_to("a")
    assert [reason for _, reason in traps(folder)] == [Reason.READ_NOT_REGULAR_FILE] * 3
    # The control: who follows links goes round until the name is too long for the system.
    round_trips = [parent for parent, _, _ in islice(os.walk(folder, followlinks=True), 200)]
    assert max(parent.count("/a/up") for parent in round_trips) > 4


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret")
    (folder / "out.html").symlink_to("../secret.html")
    (folder / "passwd.txt").symlink_to("/etc/passwd")
    (folder / "zero.html").symlink_to("/dev/zero")
    assert traps(folder) == [
        ("out.html", Reason.READ_OUTSIDE_ROOT),
        ("passwd.txt", Reason.READ_OUTSIDE_ROOT),
        ("zero.html", Reason.READ_OUTSIDE_ROOT),
    ]
    careless = {path.name: path.read_text() for path in folder.glob("*.html") if path.stat().st_size}
    assert careless["out.html"] == "secret"


def test_a_pipe_is_never_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.html")
    assert traps(folder) == [("pipe.html", Reason.READ_NOT_REGULAR_FILE)]
    ((_, named),) = read(folder / "pipe.html")
    assert came_of(named) == Reason.READ_NOT_REGULAR_FILE
    # The control: who just opens it waits for a writer.
    opened = threading.Event()

    def open_carelessly() -> None:
        with (folder / "pipe.html").open("rb"):
            opened.set()

    careless = threading.Thread(target=open_carelessly, daemon=True)
    careless.start()
    assert not opened.wait(0.2)
    os.close(os.open(folder / "pipe.html", os.O_WRONLY))
    careless.join(5)
    assert opened.is_set()


def test_sockets_and_devices_are_refused(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket may have a hundred bytes
    try:
        with socket.socket(socket.AF_UNIX) as sock:
            sock.bind("socket.html")
            device = _device(folder / "null.html") if IS_ROOT else []
            assert traps(folder) == [*device, ("socket.html", Reason.READ_NOT_REGULAR_FILE)]
    finally:
        os.chdir(here)


def _device(path: Path) -> list[tuple[str, str]]:
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 3))
    except OSError:  # not allowed in every container
        return []
    return [(path.name, Reason.READ_NOT_REGULAR_FILE)]


def test_empty_files_are_said(folder: Path) -> None:
    for name in ("a.html", "b.txt", "c.jsonl", "d.warc", "e.warc.gz", "f.zip", "g.tar", "h.tar.gz", "i.html.gz"):
        (folder / name).touch()
    assert [reason for _, reason in traps(folder)] == [Reason.READ_EMPTY] * 9


def test_a_file_that_goes_or_changes_between_list_and_read_costs_only_itself(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret")
    for number in range(6):
        (folder / f"z-{number}.html").write_bytes(PAGE)
    pages = read_files([folder], SOURCE, now=lambda: NOW)
    found = list(islice(pages, 20))
    (folder / "z-0.html").unlink()
    (folder / "z-1.html").unlink()
    os.mkfifo(folder / "z-1.html")
    (folder / "z-2.html").unlink()
    (folder / "z-2.html").symlink_to(tmp_path / "secret.html")
    (folder / "z-3.html").unlink()
    (folder / "z-3.html").mkdir()
    (folder / "z-4.html").write_bytes(b"")
    found += pages
    assert told(found)[20:] == [
        ("z-0.html", Reason.READ_GONE),
        ("z-1.html", Reason.READ_NOT_REGULAR_FILE),
        ("z-2.html", Reason.READ_OUTSIDE_ROOT),
        ("z-4.html", Reason.READ_EMPTY),
        ("z-5.html", PAGE.decode()),
    ]
    # The control: who lists first and reads then is stopped by the first that is gone.
    listed = sorted(folder.glob("*.html"))
    (folder / "z-5.html").unlink()
    with pytest.raises(OSError, match=r"No such file|Is a directory"):
        [path.read_bytes() for path in listed if path.name != "z-1.html"]


@contextmanager
def without_privileges() -> Iterator[None]:
    """Be nobody for a while: the superuser may read everything."""
    if not IS_ROOT:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that nobody in particular may enter, unlike those of pytest."""
    path = Path(tempfile.mkdtemp(prefix="onrecord-"))
    path.chmod(0o755)
    yield path
    for parent, _, _ in os.walk(path):
        Path(parent).chmod(0o755)
    shutil.rmtree(path)


def test_what_may_not_be_read_is_said_and_is_tried_again_another_night(public_folder: Path) -> None:
    for name, content in GOOD:
        (public_folder / name).write_text(content)
    for name in ("closed.html", "closed.warc.gz", "closed.zip", "closed.jsonl"):
        (public_folder / name).write_bytes(PAGE)
        (public_folder / name).chmod(0)
    for name, mode in (("no_list", 0o000), ("no_entry", 0o744)):
        (public_folder / name).mkdir()
        (public_folder / name / "a.html").write_bytes(PAGE)
        (public_folder / name).chmod(mode)
    with without_privileges():
        found = read(public_folder)
        (named,) = read(public_folder / "no_entry" / "a.html")
        with pytest.raises(PermissionError):  # the control
            [path.read_bytes() for path in public_folder.glob("*.html")]
    refused = [(link.url.rpartition("/")[2], page) for link, page in found if isinstance(page, Rejection)]
    assert [name for name, _ in refused] == [
        "closed.html",
        "closed.jsonl",
        "closed.warc.gz",
        "closed.zip",
        "a.html",
        "no_list",
    ]
    assert {(page.reason, page.is_retryable) for _, page in refused} == {(Reason.READ_PERMISSION, True)}
    assert sorted(one for one in told(found) if one in GOOD) == sorted(GOOD)
    assert came_of(named[1]) == Reason.READ_PERMISSION


def test_names_that_grow_too_long_for_the_system_end_with_a_reason(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)
    try:
        for _ in range(50):
            os.mkdir("d" * 100)  # noqa: PTH102
            os.chdir("d" * 100)
        Path("unreached.html").write_bytes(PAGE)
    finally:
        os.chdir(here)
    ((_, reason),) = traps(folder)
    assert reason == Reason.READ_NOT_REGULAR_FILE
    too_long = folder / ("a" * 300 + ".html")
    ((_, named),) = read(too_long)
    assert came_of(named) == Reason.READ_NOT_REGULAR_FILE
    with pytest.raises(OSError, match="too long"):  # the control
        too_long.is_dir()


def test_a_file_larger_than_any_page_is_not_read(folder: Path) -> None:
    with (folder / "huge.html").open("wb") as file:
        file.truncate(40_000_000_000)
    assert traps(folder) == [("huge.html", Reason.PARSE_TOO_LARGE)]
