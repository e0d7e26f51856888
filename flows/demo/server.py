"""The newsroom's servers, one an outlet, on loopback; ``python -m flows.demo.server`` serves them to look at."""

import argparse
import hashlib
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

from flows.demo.articles import TEXTS
from flows.demo.expected import Expected, expect
from flows.demo.outlets import (
    harbour_post,
    lindmoor_courier,
    marbruecker_tagblatt,
    orvane_press_review,
    quillhaven_gazette,
)
from flows.demo.site import Answer, Listing, Site
from transform.records import Via

NIGHTS = (1, 2)
_ADDRESS = "127.0.0.1"
_NOT_FOUND = Answer(status=404, body=b"<!doctype html><title>Not found</title><h1>Not found</h1>")
# Seconds between two looks of a server at whether it should stop.
_POLL_SECONDS = 0.05

_MakeSite = Callable[[str, int], Site]
_WEBSITES: tuple[_MakeSite, ...] = (
    harbour_post.site,
    lindmoor_courier.site,
    quillhaven_gazette.site,
    marbruecker_tagblatt.site,
)


class Newsroom:
    """Four outlets on loopback and a folder of texts, open while the ``with`` block lasts.

    Setting ``night`` to 2 lets a day pass: articles change, vanish and appear.
    """

    def __init__(self, *, night: int = 1, first_port: int = 0) -> None:
        """Bind the ports: the given one and those after it, or with 0 whichever are free. Raises OSError if taken."""
        self.requests: list[tuple[str, str]] = []
        """Outlet and target of every request so far, for checking who asked for what."""
        self._servers: list[_OutletServer] = []
        try:
            for number, make_site in enumerate(_WEBSITES):
                port = first_port + number if first_port else 0
                self._servers.append(_OutletServer(port, make_site, self.requests))
        except OSError:
            self._close()
            raise
        self._threads = [
            threading.Thread(target=server.serve_forever, args=(_POLL_SECONDS,), daemon=True)
            for server in self._servers
        ]
        self.night = night

    def __enter__(self) -> Self:
        """Begin to answer."""
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop answering and free the ports."""
        for server in self._servers:
            server.shutdown()
        for thread in self._threads:
            thread.join()
        self._close()

    @property
    def night(self) -> int:
        """Which night's pages are served."""
        return self._night

    @night.setter
    def night(self, night: int) -> None:
        if night not in NIGHTS:
            raise ValueError(f"the newsroom knows night 1 and night 2, not {night}")
        self._night = night
        for server in self._servers:
            server.show(night)

    @property
    def outlets(self) -> tuple[tuple[str, str], ...]:
        """The outlets with a website: name of the source, and address."""
        return tuple((server.site.outlet.source_id, server.site.base_url) for server in self._servers)

    @property
    def sites(self) -> tuple[Site, ...]:
        """Everything there is to read on this night, the folder of texts last."""
        return (*(server.site for server in self._servers), orvane_press_review.site("", self._night))

    def expected(self, night: int) -> Expected:
        """Tell what a night should bring if every night before it was read too."""
        websites = (server.site_on(night) for server in self._servers)
        return expect((*websites, orvane_press_review.site("", night)), night)

    def write_sources(self, folder: Path) -> None:
        """Write one source file an outlet, with the actual addresses, and the lists that they name."""
        folder.mkdir(parents=True, exist_ok=True)
        for site in self.sites:
            name = site.outlet.source_id
            for listing in site.listings:
                if listing.via is Via.LIST:
                    lines = "".join(f"{site.base_url}{entry.path}\n" for entry in listing.entries)
                    _list_path(folder, site, listing).write_text(lines, "utf-8")
            (folder / f"{name}.toml").write_text(_source_toml(folder, site), "utf-8")

    def _close(self) -> None:
        for server in self._servers:
            server.server_close()


class _OutletServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int, make_site: _MakeSite, requests: list[tuple[str, str]]) -> None:
        super().__init__((_ADDRESS, port), _Handler)
        self._make_site = make_site
        self.requests = requests
        self.show(1)

    def site_on(self, night: int) -> Site:
        return self._make_site(f"http://{_ADDRESS}:{self.server_address[1]}", night)

    def show(self, night: int) -> None:
        self.site = self.site_on(night)

    def handle_error(self, request: object, client_address: object) -> None:
        # A client that hangs up early is no news; anything else is a mistake of ours and should be seen.
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    server: _OutletServer
    protocol_version = "HTTP/1.1"
    server_version = "SampleNewsroom"
    sys_version = ""
    # Headers and body are written one after the other; waiting to join them would cost 40 ms a page.
    disable_nagle_algorithm = True
    # An idle connection is let go after so many seconds, so that no thread outlives the demo for long.
    timeout = 5

    def do_GET(self) -> None:
        self._answer(has_body=True)

    def do_HEAD(self) -> None:
        self._answer(has_body=False)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent: the demo's own report says what happened."""

    def _answer(self, *, has_body: bool) -> None:
        site = self.server.site
        self.server.requests.append((site.outlet.source_id, self.path))
        answer = site.answer(self.path) or _NOT_FOUND
        tag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
        if answer.status == 200 and self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.send_header("ETag", tag)
            self.end_headers()
            return
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        if answer.status == 200:
            self.send_header("ETag", tag)
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if has_body:
            self.wfile.write(answer.body)


def _source_toml(folder: Path, site: Site) -> str:
    outlet = site.outlet
    lines = [f"outlet = {_quoted(outlet.name)}"]
    if site.base_url:
        lines.append(f"homepage_url = {_quoted(site.base_url + '/')}")
    lines += [
        f"country = {_quoted(outlet.country)}",
        f"language = {_quoted(outlet.language)}",
        f"time_zone = {_quoted(outlet.time_zone)}",
        f"min_articles_per_day = {outlet.min_articles_per_day}",
        "delay_seconds = 0",
    ]
    for listing in site.listings:
        lines += ["", "[[read]]", f"{listing.via.value} = {_quoted(_where(folder, site, listing))}"]
        if listing.selector:
            lines.append(f"selector = {_quoted(listing.selector)}")
    return "\n".join((*lines, ""))


def _where(folder: Path, site: Site, listing: Listing) -> str:
    match listing.via:
        case Via.LIST:
            return str(_list_path(folder, site, listing).resolve())
        case Via.FILE:
            return str(TEXTS)
        case _:
            return f"{site.base_url}{listing.path}"


def _list_path(folder: Path, site: Site, listing: Listing) -> Path:
    return folder / f"{site.outlet.source_id}-{listing.path}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def main() -> None:
    """Serve one night until Ctrl-C, and print the addresses."""
    parser = argparse.ArgumentParser(description="Serve the sample newsroom on loopback.")
    parser.add_argument("--night", type=int, choices=NIGHTS, default=1)
    parser.add_argument(
        "--first-port", type=int, default=0, help="four ports from this one on; any free ones if left out"
    )
    asked = parser.parse_args()
    with Newsroom(night=asked.night, first_port=asked.first_port) as newsroom:
        for source_id, base_url in newsroom.outlets:
            print(f"{source_id:22} {base_url}/", flush=True)
        print(f"{'orvane-press-review':22} {TEXTS}", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("closed")


if __name__ == "__main__":
    main()
