"""What reading a large archive takes of memory: as much as its largest page, not as much as itself."""

import io
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.extract.warcs import HTML, URL, gzip_warc, http, warc_record

N_PAGES = 120
PAGE = b"<p>" + b"The ferry sails again. " * 90_000  # two megabytes
READ = """
import sys
from pathlib import Path
from extract.files import read_files
from tests.extract.newsroom import NOW, SOURCE
from tests.memory import most_megabytes

before = most_megabytes()
found = read_files([Path(sys.argv[1])], SOURCE, now=lambda: NOW)
n = len([page for _, page in found]) if sys.argv[2] == "careless" else sum(1 for _ in found)
print(n, round(most_megabytes() - before))
"""


def write(path: Path) -> None:
    """Write an archive of 240 megabytes of text, which packs to almost nothing."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for number in range(N_PAGES):
                archive.writestr(f"{number}.html", PAGE)
    elif path.suffix == ".tgz":
        with tarfile.open(path, "w:gz", compresslevel=1) as packed:
            for number in range(N_PAGES):
                info = tarfile.TarInfo(f"{number}.html")
                info.size = len(PAGE)
                packed.addfile(info, io.BytesIO(PAGE))
    else:
        records = (warc_record(http(HTML, body=PAGE), url=f"{URL}/{number}") for number in range(N_PAGES))
        content = gzip_warc(records)
        if path.suffix == ".wacz":
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr("archive/1.warc.gz", content)
        else:
            path.write_bytes(content)


def megabytes_used(path: Path, how: str) -> int:
    """Read an archive in a process of its own, and return by how much that grew."""
    answer = subprocess.run(
        [sys.executable, "-c", READ, str(path), how],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        timeout=300,
    )
    n_pages, n_megabytes = map(int, answer.stdout.split())
    assert n_pages == N_PAGES
    return n_megabytes


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not say what a process took")
@pytest.mark.parametrize("name", ["x.zip", "x.tgz", "x.warc.gz", "x.wacz"])
def test_memory_stays_flat_however_large_the_archive(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    assert (tmp_path / name).stat().st_size < 20_000_000
    assert megabytes_used(tmp_path / name, "careful") < 80
    if name == "x.zip":  # the control: whoever collects the pages first needs room for all of them
        assert megabytes_used(tmp_path / name, "careless") > 200
