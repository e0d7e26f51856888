"""Secure connections that are none: nothing that came over them is read, and a later night may try again."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from extract.client import Client, Failure
from tests.bad_inputs import naive
from tests.extract.newsroom import Newsroom, make_settings, raw_answer


def certificate(folder: Path, *, is_expired: bool) -> Path:
    """Make a key and a certificate for 127.0.0.1, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "harbourpost.example")])
    ends_at = datetime.now(UTC) + timedelta(days=-1 if is_expired else 1)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(ends_at - timedelta(days=9))
        .not_valid_after(ends_at)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path


class _Secret(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "6")
        self.end_headers()
        self.wfile.write(b"secret")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that does not trust the certificate hangs up."""


@contextmanager
def secure_server(pem: Path) -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), _Secret)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    try:
        yield f"https://127.0.0.1:{server.server_address[1]}/a"
    finally:
        server.shutdown()
        server.server_close()


def failure(url: str) -> Failure:
    with Client(make_settings(max_attempts=2, read_timeout_seconds=1)) as client:
        answer = client.get(url, delay_seconds=0)
    assert isinstance(answer, Failure)
    return answer


@pytest.mark.parametrize(("is_expired", "said"), [(False, "self-signed certificate"), (True, "certificate")])
def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tmp_path: Path, is_expired: bool, said: str) -> None:
    with secure_server(certificate(tmp_path, is_expired=is_expired)) as url:
        refused = failure(url)
    assert refused.reason == "FETCH_ROBOTS_UNREACHABLE"
    assert "no secure connection" in refused.detail and said in refused.detail


def test_a_server_that_speaks_no_tls_is_a_failure_in_words(newsroom: Newsroom) -> None:
    url = newsroom.serve_by("/a", raw_answer(b"plain"))
    refused = failure(url.replace("http://", "https://"))
    assert refused.reason == "FETCH_ROBOTS_UNREACHABLE"
    assert "no secure connection" in refused.detail


@pytest.mark.filterwarnings("ignore:Unverified HTTPS request")
def test_a_program_told_not_to_look_reads_what_anybody_sends(tmp_path: Path) -> None:
    with secure_server(certificate(tmp_path, is_expired=True)) as url:
        assert naive.get(url, verify=False).content == b"secret"
