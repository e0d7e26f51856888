"""What a first attempt would do: short programs that are wrong about every row, so that the tests can tell."""

import http.client
import socket
import subprocess
import sys
import time
import urllib.request
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import feedparser
import requests
from protego import Protego

from tests.bad_inputs.night import Ending

PATIENCE_SECONDS = 1.5
"""How long a naive program that would wait for ever is watched."""


def get(url: str, **options: float) -> requests.Response:
    """Fetch a page, as the first page of every tutorial does."""
    with requests.Session() as session:
        session.trust_env = False
        return session.get(url, **options)  # type: ignore[arg-type]


def hangs(statement: str) -> bool:
    """Tell whether a statement is still at work after a while, in a process that is then ended."""
    try:
        subprocess.run([sys.executable, "-c", statement], timeout=PATIENCE_SECONDS, capture_output=True, check=False)
    except subprocess.TimeoutExpired:
        return True
    return False


def is_public_name(url: str) -> bool:
    """Look at a host name alone."""
    return urlsplit(url).hostname not in ("localhost", "127.0.0.1", "::1")


def is_global(address: str) -> bool:
    """Trust the standard library."""
    return ip_address(address).is_global


def check_then_get(url: str) -> requests.Response | None:
    """Check the address of a host, and then fetch by its name."""
    parts = urlsplit(url)
    found = socket.getaddrinfo(parts.hostname, parts.port)
    if all(ip_address(entry[4][0]).is_loopback for entry in found):
        return None
    return get(url)


def open_anything(url: str) -> bytes:
    """Open whatever stands in a feed."""
    with urllib.request.urlopen(url) as opened:
        return bytes(opened.read())


def read_once(url: str, n_bytes: int = 10_000_000) -> bytes:
    """Read a body with the standard library, and take what comes for all there is."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=5)
    try:
        connection.request("GET", parts.path)
        return connection.getresponse().read(n_bytes)
    finally:
        connection.close()


def log_of_failure(url: str) -> str:
    """Log what the library says when a server cannot be reached."""
    try:
        get(url)
    except requests.RequestException as error:
        return f"could not read the feed: {error}"
    return ""


def get_until_well(url: str, n_attempts: int = 3) -> list[float]:
    """Try again at once; return when each request was made."""
    made: list[float] = []
    for _ in range(n_attempts):
        made.append(time.monotonic())
        if get(url).ok:
            break
    return made


def store(known: dict[str, str], url: str) -> None:
    """Keep the newest answer as the article."""
    known[url] = get(url).text


def may_fetch(robots_url: str, url: str) -> bool:
    """Read robots.txt, whatever the server answered."""
    return bool(Protego.parse(get(robots_url).text).can_fetch(url, "onrecord"))


def entries(body: bytes) -> list[str | None]:
    """Read a feed with feedparser; what it did not call broken is fine."""
    return [entry.get("link") for entry in feedparser.parse(body).entries]


def articles(links: list[str]) -> set[str]:
    """Tell articles apart by their addresses."""
    return set(links)


def resolve_all(base_url: str, links: list[str]) -> list[str]:
    """Make addresses absolute and fetch them all."""
    return [urljoin(base_url, link) for link in links]


def ended(page: requests.Response) -> Ending:
    """Say how a page ended: read, since it came."""
    return Ending("loaded", None, page.status_code)


def first_megabyte(body: bytes) -> list[str | None]:
    """Read no more of a feed than memory likes, and say nothing of the rest."""
    return entries(body[:1_000_000])


def expanded(body: bytes) -> int:
    """Parse a document with the standard library; return how long its text is."""
    return len("".join(ElementTree.fromstring(body).itertext()))
