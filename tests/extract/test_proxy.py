"""Requests through a proxy of our own: a real one, which takes plain requests and opens tunnels."""

import base64
import datetime
import ipaddress
import logging
import select
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from extract.client import Client, Failure, Response
from tests.extract.newsroom import NOW, Newsroom, make_settings, raw_answer
from transform.reasons import Reason

PAGE = "<html><p>The ferry sails again.</p></html>"
ADDRESSES = {"wire.example": "1.1.1.1", "gazette.example": "1.1.1.1", "inside.example": "10.0.0.7"}


@dataclass(slots=True)
class Proxy:
    """A proxy: what it was asked, with which login, and whether it opens tunnels."""

    port: int
    asked: list[str] = field(default_factory=list)
    logins: set[str | None] = field(default_factory=set)
    refuses: bool = False


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_GET(self) -> None:
        self._note(self.path)
        parts = urlsplit(self.path)
        with socket.create_connection(("127.0.0.1", parts.port or 80)) as server:
            server.sendall(f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode())
            self.close_connection = True
            while chunk := server.recv(65_536):
                self.wfile.write(chunk)

    def do_CONNECT(self) -> None:
        self._note(self.path)
        self.close_connection = True
        if self.server.proxy.refuses:
            self.send_error(403)
            return
        with socket.create_connection(("127.0.0.1", int(self.path.rpartition(":")[2]))) as server:
            self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            ends = {self.connection: server, server: self.connection}
            while True:
                for end in select.select(list(ends), [], [])[0]:
                    chunk = end.recv(65_536)
                    if not chunk:
                        return
                    ends[end].sendall(chunk)

    def _note(self, target: str) -> None:
        self.server.proxy.asked.append(target)
        self.server.proxy.logins.add(self.headers.get("Proxy-Authorization"))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    proxy: Proxy

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no news."""


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    server = _Server(("127.0.0.1", 0), _Handler)
    server.proxy = Proxy(int(server.server_address[1]))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server.proxy
    server.shutdown()
    server.server_close()


def open_client(proxy: Proxy, login: str = "", **changes: object) -> Client:
    """Open a client that may not dial loopback itself: the proxy alone is exempt."""
    changes = {"allowed_networks": (), "max_attempts": 1, "proxy": f"http://{login}127.0.0.1:{proxy.port}"} | changes
    return Client(
        make_settings(**changes), now=lambda: NOW, resolve=lambda host, _port: [ADDRESSES.get(host, "127.0.0.1")]
    )


def test_everything_goes_through_the_proxy_and_nothing_tells_its_password(
    newsroom: Newsroom, proxy: Proxy, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    newsroom.serve("/a", PAGE)
    url = f"http://wire.example:{newsroom.port}/a"
    with open_client(proxy, "ana:S3CRET%2F1@") as client:
        answer = client.get(url, delay_seconds=0)
        assert "S3CRET" not in repr(client.settings)
    assert isinstance(answer, Response), answer
    assert answer.body == PAGE.encode()
    assert proxy.asked == [url.replace("/a", "/robots.txt"), url]
    login = base64.b64encode(b"ana:S3CRET/1").decode()
    assert proxy.logins == {f"Basic {login}"}
    assert answer.ip_address is None  # the proxy's is not the server's
    for shown in (repr(answer), caplog.text):
        assert "S3CRET" not in shown
        assert login not in shown


@pytest.mark.parametrize("host", ["inside.example", "127.0.0.1", "10.0.0.7", "localhost"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_proxy_is_not_asked_for_what_is_not_on_the_open_web(
    newsroom: Newsroom, proxy: Proxy, scheme: str, host: str
) -> None:
    newsroom.serve("/a", PAGE)
    with open_client(proxy) as client:
        answer = client.get(f"{scheme}://{host}:{newsroom.port}/a", delay_seconds=0)
    assert isinstance(answer, Failure)
    assert answer.reason == Reason.FETCH_BLOCKED_ADDRESS
    assert (proxy.asked, newsroom.asked) == ([], [])


def test_a_redirect_into_the_house_is_not_followed(newsroom: Newsroom, proxy: Proxy) -> None:
    newsroom.serve("/a", status=302, headers={"Location": f"http://inside.example:{newsroom.port}/b"})
    with open_client(proxy) as client:
        answer = client.get(f"http://wire.example:{newsroom.port}/a", delay_seconds=0)
    assert isinstance(answer, Failure)
    assert answer.reason == Reason.FETCH_BLOCKED_ADDRESS
    assert not any("inside.example" in target for target in proxy.asked)


def test_the_proxy_itself_is_no_page(proxy: Proxy) -> None:
    with open_client(proxy) as client:
        answer = client.get(f"http://127.0.0.1:{proxy.port}/", delay_seconds=0)
    assert isinstance(answer, Failure)
    assert (answer.reason, proxy.asked) == (Reason.FETCH_BLOCKED_ADDRESS, [])


def test_a_server_that_drips_is_ended_by_the_deadline_behind_a_proxy_too(newsroom: Newsroom, proxy: Proxy) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n"
    newsroom.serve_by("/drip", raw_answer(head, *[b"x"] * 40, pause_seconds=0.05))
    with open_client(proxy, deadline_seconds=0.5) as client:
        answer = client.get(f"http://wire.example:{newsroom.port}/drip", delay_seconds=0)
    assert isinstance(answer, Failure)
    assert answer.reason == Reason.FETCH_DEADLINE


def test_a_body_beyond_the_limit_is_stopped_behind_a_proxy_too(newsroom: Newsroom, proxy: Proxy) -> None:
    newsroom.serve("/big", b"x" * 3_000_000)
    with open_client(proxy, max_bytes=1_000_000) as client:
        answer = client.get(f"http://wire.example:{newsroom.port}/big", delay_seconds=0)
    assert isinstance(answer, Failure)
    assert answer.reason == Reason.FETCH_TOO_LARGE


def test_a_proxy_that_is_down_is_said_without_its_password(closed_port: int) -> None:
    with open_client(Proxy(closed_port), "ana:S3CRET@") as client:
        answer = client.get("http://wire.example/a", delay_seconds=0)
    assert isinstance(answer, Failure)
    assert answer.reason == Reason.FETCH_ROBOTS_UNREACHABLE
    assert "refused" in answer.detail
    assert "S3CRET" not in repr(answer)


# Tunnels


@pytest.fixture
def secure_port(newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Serve a page over TLS, as wire.example, with a certificate that is trusted in this test."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "wire.example")])
    today = datetime.datetime.now(datetime.UTC)
    names = [x509.DNSName("wire.example"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - datetime.timedelta(days=1))
        .not_valid_after(today + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "wire.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
    monkeypatch.setattr(requests.adapters, "DEFAULT_CA_BUNDLE_PATH", str(pem))

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            newsroom.asked.append(self.path)
            newsroom.headers.append(dict(self.headers.items()))
            self.send_response(200 if self.path == "/a" else 404)
            self.send_header("Content-Length", str(len(PAGE)))
            self.end_headers()
            self.wfile.write(PAGE.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    server.daemon_threads = True
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield int(server.server_address[1])
    server.shutdown()
    server.server_close()


def test_https_goes_through_a_tunnel(newsroom: Newsroom, proxy: Proxy, secure_port: int) -> None:
    url = f"https://wire.example:{secure_port}/a"
    with open_client(proxy, "ana:S3CRET@") as client:
        answer = client.get(url, delay_seconds=0)
        again = client.get(url, delay_seconds=0)
    assert isinstance(answer, Response), answer
    assert isinstance(again, Response), again
    assert answer.body == PAGE.encode()
    assert set(proxy.asked) == {f"wire.example:{secure_port}"}
    assert proxy.logins == {"Basic " + base64.b64encode(b"ana:S3CRET").decode()}
    assert "Proxy-Authorization" not in newsroom.headers[-1]  # the server is not told


def test_a_tunnel_that_is_refused_is_said(proxy: Proxy) -> None:
    proxy.refuses = True
    with open_client(proxy) as client:
        answer = client.get("https://wire.example/a", delay_seconds=0)
    assert isinstance(answer, Failure)
    assert "the proxy made no connection (it answered 403)" in answer.detail


def test_the_certificate_of_the_server_behind_a_tunnel_is_checked(proxy: Proxy, secure_port: int) -> None:
    with open_client(proxy) as client:
        answer = client.get(f"https://gazette.example:{secure_port}/a", delay_seconds=0)
    assert isinstance(answer, Failure)
    assert "no secure connection" in answer.detail
