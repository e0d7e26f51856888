"""A small server of our own on loopback that behaves, or misbehaves, as a test asks."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from extract.client import HttpSettings
from transform.records import Source

NOW = datetime(2026, 3, 14, 6, 30, tzinfo=UTC)
SOURCE = Source(source_id="harbour-post", outlet="Harbour Post", delay_seconds=0.0)

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass(slots=True)
class Newsroom:
    """A server: what it answers by path, and what it was asked."""

    url: str
    port: int
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    asked_at: list[float] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def serve(
        self,
        path: str,
        body: bytes | str = b"",
        *,
        status: int = 200,
        content_type: str | None = "text/html; charset=utf-8",
        headers: dict[str, str] | None = None,
    ) -> str:
        """Answer a path with a whole, well-formed response; return its address."""
        content = body.encode() if isinstance(body, str) else body

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            if content_type is not None:
                request.send_header("Content-Type", content_type)
            request.send_header("Content-Length", str(len(content)))
            for name, value in (headers or {}).items():
                request.send_header(name, value)
            request.end_headers()
            request.wfile.write(content)

        return self.serve_by(path, answer)

    def serve_in_turn(self, path: str, *answers: Answer) -> str:
        """Answer a path differently each time; the last answer stays."""
        waiting = list(answers)
        return self.serve_by(path, lambda request: (waiting.pop(0) if len(waiting) > 1 else waiting[0])(request))

    def serve_by(self, path: str, answer: Answer) -> str:
        """Answer a path by a function; return its address."""
        self.answers[path] = answer
        return self.url + path

    def times_asked(self, path: str) -> int:
        """Count the requests for a path."""
        return self.asked.count(path)


def raw_answer(*pieces: bytes, pause_seconds: float = 0.0) -> Answer:
    """Make an answer of raw bytes, with pauses between them, after which the connection is closed."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        for piece in pieces:
            request.wfile.write(piece)
            request.wfile.flush()
            time.sleep(pause_seconds)

    return answer


def status_answer(status: int, body: bytes = b"", **headers: str) -> Answer:
    """Make a plain answer with a status."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Type", "text/html")
        request.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    newsroom: Newsroom

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what half of these tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        newsroom = self.server.newsroom
        newsroom.asked.append(self.path)
        newsroom.asked_at.append(time.monotonic())
        newsroom.headers.append(dict(self.headers.items()))
        newsroom.answers.get(self.path, status_answer(404, b"nothing here"))(self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def open_servers() -> Iterator[Callable[..., Newsroom]]:
    """Start servers on loopback, each a host of its own by its port, and stop them all at the end.

    They listen on 127.0.0.1, or on the address given: all of 127.0.0.0/8 is loopback.
    """
    servers: list[_Server] = []

    def start(address: str = "127.0.0.1", port: int = 0) -> Newsroom:
        server = _Server((address, port), _Handler)
        port = int(server.server_address[1])
        server.newsroom = Newsroom(url=f"http://{address}:{port}", port=port)
        threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        servers.append(server)
        return server.newsroom

    try:
        yield start
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def make_settings(**changes: object) -> HttpSettings:
    """Make settings that reach loopback and lose no time."""
    values: dict[str, object] = {
        "user_agent": "onrecord/0 (+https://onrecord.example/bot)",
        "connect_timeout_seconds": 2,
        "read_timeout_seconds": 2,
        "deadline_seconds": 5,
        "backoff_seconds": 0.02,
        "allowed_networks": ("127.0.0.0/8",),
    }
    return HttpSettings(**(values | changes))  # type: ignore[arg-type]
