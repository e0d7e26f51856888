"""Nights with logins: what a server gets to see, and that nothing which is written down holds a secret."""

import base64
import gzip
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import quote, quote_plus

import duckdb
import pyarrow.parquet as pq
import pytest

from extract.warc_records import WarcRecord, read_records
from flows.launch import on_threads
from flows.request import IngestRequest, NightlyRequest
from flows.runs import run_request
from flows.settings import Settings
from flows.summary import Summary
from load.query import open_published
from tests.extract.newsroom import Newsroom, open_servers
from tests.making import FERRY_PAGE

USER, PASSWORD, KEY, TOKEN = "reader-7", "pa55/w:rd", "S3CRET", "T0KEN+ferry/9"
SECRETS = (PASSWORD, KEY, TOKEN)
FORMS = {
    form.lower()
    for secret in SECRETS
    for form in (
        secret,
        quote(secret, safe=""),
        quote_plus(secret),
        base64.b64encode(secret.encode()).decode().rstrip("="),
        base64.b64encode(f"{USER}:{secret}".encode()).decode().rstrip("="),
    )
}
LOGIN = f"{USER}:{quote(PASSWORD, safe='')}@"


def forms_in(text: str | bytes) -> set[str]:
    """Return the forms of secrets in a text; in compressed bytes too, should they be stored plainly."""
    shown = text.decode("latin-1") if isinstance(text, bytes) else text
    return {form for form in FORMS if form in shown.lower()}


@pytest.fixture
def open_newsroom() -> Iterator[Callable[[], Newsroom]]:
    with open_servers() as start:
        yield start


def repeats_all(links: tuple[str, ...] = ()) -> Callable[[BaseHTTPRequestHandler], None]:
    """Make an answer that sends back every header and the address; a feed if it has links, else a page."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        items = "".join(f"<item><title>Ferry {KEY}</title><link>{link}</link></item>" for link in links)
        body = f"<rss version='2.0'><channel>{items}</channel></rss>" if links else FERRY_PAGE
        request.send_response(200)
        request.send_header("Content-Type", "application/rss+xml" if links else "text/html")
        request.send_header("Content-Length", str(len(body.encode())))
        for name, value in request.headers.items():
            request.send_header(f"X-Seen-{name}", value)
        request.send_header("Set-Cookie", f"key={KEY}; token={quote(TOKEN, safe='')}")
        request.send_header("Link", f"<{request.path}>; rel=canonical")
        request.end_headers()
        request.wfile.write(body.encode())

    return answer


@pytest.fixture
def echo(home: Path, tmp_path: Path, open_newsroom: Callable[[], Newsroom]) -> Newsroom:
    """Three sources with logins: one is refused, one sent elsewhere with its key, one repeated in every way."""
    moved, elsewhere, echo = open_newsroom(), open_newsroom(), open_newsroom()
    with closing(socket.socket()) as sock:
        sock.bind(("127.0.0.1", 0))
        refused = f"http://{LOGIN}127.0.0.1:{sock.getsockname()[1]}/feed?api_key={KEY}"
    moved.serve(
        f"/feed?api_key={KEY}",
        status=302,
        headers={"Location": f"{elsewhere.url.replace('127.0.0.1', '127.0.0.2')}/feed?api_key={KEY}"},
    )
    links = (f"{echo.url}/a?api_key={KEY}", f"/b?token={quote(TOKEN, safe='')}", f"/gone?api_key={KEY}")
    echo.serve_by(f"/feed?api_key={KEY}", repeats_all(links))
    echo.serve_by(f"/a?api_key={KEY}", repeats_all())
    echo.serve(f"/b?token={quote(TOKEN, safe='')}", status=302, headers={"Location": f"/c?api_key={KEY}#{KEY}"})
    echo.serve_by(f"/c?api_key={KEY}", repeats_all())
    written = {
        "refused": refused,
        "moved": f"http://{LOGIN}127.0.0.1:{moved.port}/feed?api_key={KEY}",
        "echo": f"http://{LOGIN}127.0.0.1:{echo.port}/feed?api_key={KEY}",
    }
    (tmp_path / "sources").mkdir()
    for name, feed in written.items():
        (tmp_path / "sources" / f"{name}.toml").write_text(
            f'outlet = "{name}"\ndelay_seconds = 0\n[headers]\nX-Token = "Bearer ${{FERRY_TOKEN}}"\n'
            f'[[read]]\nfeed = "{feed}"\n'
        )
    (tmp_path / ".env").write_text(f"FERRY_TOKEN='{TOKEN}'\n")
    return echo


def files_of(folder: Path) -> Iterator[Path]:
    """Yield every file that a run made below a folder."""
    written_by_hand = {folder / ".env", *(folder / "sources").glob("*")}
    yield from (path for path in folder.rglob("*") if path.is_file() and path not in written_by_hand)


def leaks(folder: Path) -> dict[str, set[str]]:
    """Return what secrets are found in which file, opening all that are packed."""
    found = {}
    for path in files_of(folder):
        texts = [path.read_bytes(), str(path).encode()]
        if path.suffix == ".parquet":
            texts.append(str(pq.read_table(path).to_pylist()).encode())
        if path.suffix == ".gz":
            texts += [part for record in warc_of(path) for part in shown_of(record)]
        if path.suffix == ".duckdb":
            texts.append(rows_of(path).encode())
        if forms := set().union(*map(forms_in, texts)):
            found[str(path.relative_to(folder))] = forms
    return found


def warc_of(path: Path) -> list[WarcRecord]:
    with path.open("rb") as file:
        return [record for record in read_records(file) if isinstance(record, WarcRecord)]


def shown_of(record: WarcRecord) -> list[bytes]:
    """Return a record without the payload of a response, which is kept as the server sent it."""
    head = record.block.partition(b"\r\n\r\n")[0] if record.headers["warc-type"] == "response" else record.block
    return [str(record.headers).encode(), head]


def rows_of(path: Path) -> str:
    with closing(duckdb.connect(str(path), read_only=True)) as connection:
        tables = connection.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where not internal"
        ).fetchall()
        return "\n".join(str(connection.execute(f"from {name}").fetchall()) for (name,) in tables)


def assert_all_was_tried(echo: Newsroom, folder: Path) -> None:
    """The servers did get every secret, and did send it back: else nothing is shown by not finding it."""
    asked_feed = echo.headers[echo.asked.index(f"/feed?api_key={KEY}")]
    assert asked_feed["Authorization"] == f"Basic {base64.b64encode(f'{USER}:{PASSWORD}'.encode()).decode()}"
    assert asked_feed["X-Token"] == f"Bearer {TOKEN}"
    assert f"/a?api_key={KEY}" in echo.asked
    assert f"/c?api_key={KEY}" in echo.asked
    payloads = b"".join(record.block for path in folder.rglob("*.warc.gz") for record in warc_of(path))
    assert KEY.encode() in payloads


def test_a_night_on_the_command_line_leaves_no_secret_behind(echo: Newsroom, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    done = subprocess.run(
        [sys.executable, "-m", "flows", "nightly", "--verbose"],
        capture_output=True,
        cwd=tmp_path,
        env=environment | {"PREFECT_HOME": str(tmp_path / "prefect"), "COLUMNS": "400"},
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    assert_all_was_tried(echo, tmp_path)
    assert b"FETCH_ROBOTS_UNREACHABLE" in done.stdout
    assert b"FETCH_BAD_URL" in done.stdout
    assert forms_in(done.stdout + done.stderr) == set()
    assert leaks(tmp_path) == {}


def test_a_night_leaves_no_secret_in_the_warehouse_and_fills_them_in_again(echo: Newsroom, tmp_path: Path) -> None:
    with on_threads() as launch:
        summary = run_request(NightlyRequest(), Settings(), launch)
    assert summary.n_failed_sources == 2
    assert_all_was_tried(echo, tmp_path)
    with closing(open_published(Settings().published)) as connection:
        rows = connection.execute("select headers, feeds from news.source where source_id = 'echo'").fetchall()
        links = connection.execute("select url, title_hint from news.link order by url").fetchall()
    assert rows == [
        (
            [{"name": "X-Token", "value": "Bearer ${FERRY_TOKEN}"}],
            [f"http://***@127.0.0.1:{echo.port}/feed?api_key=***"],
        )
    ]
    title = "Ferry ${literal:echo:api_key}"
    at_home = f"http://${{literal:echo:user}}:${{literal:echo:password}}@127.0.0.1:{echo.port}"
    assert links == [
        (f"{at_home}/b?token=${{FERRY_TOKEN}}", title),
        (f"{at_home}/gone?api_key=${{literal:echo:api_key}}", title),
        (f"{echo.url}/a?api_key=${{literal:echo:api_key}}", title),
    ]
    assert leaks(tmp_path) == {}


@pytest.mark.prefect
@pytest.mark.usefixtures("prefect_harness")
@pytest.mark.xdist_group("prefect")
@pytest.mark.filterwarnings("default")
def test_prefect_keeps_no_secret_of_a_night_or_of_what_a_person_named(
    echo: Newsroom, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    from prefect.blocks.system import Secret
    from prefect.settings import get_current_settings

    from flows.prefect_flows import ingest, nightly, run_flow

    Secret(value=TOKEN).save("ferry-token", overwrite=True)
    for path in (tmp_path / "sources").iterdir():
        path.write_text(path.read_text().replace("${FERRY_TOKEN}", "${block:ferry-token}"))
    night = run_flow(nightly, NightlyRequest())
    assert (night.n_sources, night.n_failed_sources) == (3, 2)
    assert_all_was_tried(echo, tmp_path)
    asked = f"http://{LOGIN}127.0.0.1:{echo.port}/a?api_key={KEY}"
    named = run_flow(ingest, IngestRequest(urls=(asked,), feeds=(asked.replace("/a?", "/feed?"),), outlet="echo"))
    assert "loaded" in named.statuses or "unchanged" in named.statuses
    assert forms_in(caplog.text) == set()
    assert leaks(tmp_path) == {}
    url = get_current_settings().server.database.connection_url
    assert url is not None
    database = Path((url if isinstance(url, str) else url.get_secret_value()).partition("///")[2])
    assert b"ingest: http://***@127.0.0.1" in database.read_bytes() + wal_of(database)
    for path in database.parent.glob(f"{database.name}*"):
        assert forms_in(path.read_bytes()) == set()


def wal_of(database: Path) -> bytes:
    wal = database.with_name(f"{database.name}-wal")
    return wal.read_bytes() if wal.exists() else b""


def test_a_missing_secret_costs_its_own_source_alone(
    echo: Newsroom, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / ".env").unlink()
    (tmp_path / "sources" / "open.toml").write_text(
        f'outlet = "open"\ndelay_seconds = 0\n[[read]]\nfeed = "{echo.url}/open"\n'
    )
    echo.serve("/open", f"<rss><channel><item><link>{echo.url}/free</link></item></channel></rss>")
    echo.serve("/free", FERRY_PAGE)
    summary = night()
    assert summary.statuses == {"loaded": 1}
    assert summary.n_failed_sources == 3
    assert {failure.reason for failure in summary.failures} == {"FETCH_SECRET_MISSING"}
    said = "echo.toml, headers.X-Token: ${FERRY_TOKEN} is not set; set the environment variable FERRY_TOKEN"
    assert said in caplog.text
    assert any(said in failure.detail for failure in summary.failures)
    assert f"/feed?api_key={KEY}" not in echo.asked


def night() -> Summary:
    with on_threads() as launch:
        return run_request(NightlyRequest(), Settings(), launch)


def test_the_search_for_secrets_finds_them(tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text(f"https://wire.example/?k={quote(TOKEN, safe='').lower()}")
    (tmp_path / "b.duckdb").parent.mkdir(exist_ok=True)
    with closing(duckdb.connect(str(tmp_path / "b.duckdb"))) as connection:
        connection.execute("create table t as select ? as url from range(100000)", [KEY])
    block = b"GET / HTTP/1.1\r\nCookie: " + KEY.encode() + b"\r\n\r\n"
    head = f"WARC/1.1\r\nWARC-Type: request\r\nContent-Length: {len(block)}\r\n\r\n".encode()
    (tmp_path / "c.warc.gz").write_bytes(gzip.compress(head + block + b"\r\n\r\n"))
    assert set(leaks(tmp_path)) == {"a.log", "b.duckdb", "c.warc.gz"}
