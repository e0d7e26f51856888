"""The servers of a load run, in a process of their own: ``python -m tests.extract.load.servers LOG``.

Reads the outlets as JSON from its standard input, one line; prints the ports, one line; serves until its standard input
is closed, so it never outlives who started it; then writes what it was asked to LOG, one JSON line a request.
"""

import asyncio
import gzip
import json
import socket
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from subprocess import PIPE, Popen

from tests.extract.load.politeness import Asked
from tests.extract.load.world import (
    LONG_RETRY_AFTER_SECONDS,
    RETRY_AFTER_SECONDS,
    LoadHost,
    listing_xml,
    page_html,
    robots_txt,
)

_DRIP_SECONDS = 0.1
# A client that never gives up is let go after this.
_LONGEST_SECONDS = 30.0
_ENDLESS_BYTES = 200_000_000
_BOMB = gzip.compress(b" " * 50_000_000)
_CHUNK = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"

Writer = asyncio.StreamWriter


class _Server:
    """The answers of one outlet."""

    def __init__(self, host: LoadHost, log: list[Asked]) -> None:
        self.host = host
        self._log = log
        self._numbers = {path: number for number, path in enumerate(host.paths())}
        self._n_asked: dict[str, int] = {}

    async def talk(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        """Answer on one connection until the client, or the answer, ends it."""
        with suppress(ConnectionError, asyncio.IncompleteReadError, TimeoutError, asyncio.CancelledError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                began_at = time.monotonic()
                path = head.split(b" ", 2)[1].decode("latin-1")
                asked = Asked(host=self.host.name, path=path, began_at=began_at, ended_at=began_at)
                self._log.append(asked)
                try:
                    if not await self._answer(path, asked, reader, writer):
                        break
                except (ConnectionError, TimeoutError):
                    asked.ended_at = time.monotonic()
                    break
        with suppress(ConnectionError):
            writer.close()

    async def _answer(self, path: str, asked: Asked, reader: asyncio.StreamReader, writer: Writer) -> bool:
        """Answer a request; False ends the connection."""
        host = self.host
        self._n_asked[path] = self._n_asked.get(path, 0) + 1
        if path == "/robots.txt":
            match host.kind:
                case "robots-500":
                    return _whole(writer, asked, 500, b"out of order")
                case "robots-silent":
                    return await _silent(asked, reader)
            return _whole(writer, asked, 200, robots_txt(host).encode(), "text/plain")
        if path == host.listing:
            return _whole(writer, asked, 200, listing_xml(host).encode(), "application/xml")
        number = self._numbers.get(path)
        if number is None:
            return _whole(writer, asked, 404, b"nothing here")
        body = page_html(host, number).encode()
        return await self._page(path, host.misbehaviour(number), body, asked, reader, writer)

    async def _page(
        self, path: str, kind: str | None, body: bytes, asked: Asked, reader: asyncio.StreamReader, writer: Writer
    ) -> bool:
        n_asked = self._n_asked[path]
        match kind:
            case None:
                return _whole(writer, asked, 200, body)
            case "silent":
                return await _silent(asked, reader)
            case "drips body":
                return await _drip(writer, reader, asked, b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x")
            case "drips headers":
                return await _drip(writer, reader, asked, b"HTTP/1.1 200 OK\r\n", b"X-More: more\r\n")
            case "endless":
                writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                for _ in range(_ENDLESS_BYTES // len(_CHUNK)):
                    writer.write(_CHUNK)
                    await writer.drain()
                asked.ended_at = time.monotonic()
                return False
            case "gzip bomb":
                return _whole(writer, asked, 200, _BOMB, headers="Content-Encoding: gzip\r\n")
            case "cut gzip":
                half = gzip.compress(body)
                return _whole(writer, asked, 200, half[: len(half) // 2], headers="Content-Encoding: gzip\r\n")
            case "short body":
                asked.ended_at = time.monotonic()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n" + body)
                await writer.drain()
                return False
            case "loop":
                return _whole(writer, asked, 302, b"", headers=f"Location: {path}\r\n")
            case "500":
                return _whole(writer, asked, 500, b"out of order")
            case "503 twice" if n_asked <= 2:
                return _whole(writer, asked, 503, b"busy")
            case "429 once" if n_asked == 1:
                asked.retry_after = float(RETRY_AFTER_SECONDS)
                return _whole(writer, asked, 429, b"slow down", headers=f"Retry-After: {RETRY_AFTER_SECONDS}\r\n")
            case "429 for long":
                asked.retry_after = float(LONG_RETRY_AFTER_SECONDS)
                wait = f"Retry-After: {LONG_RETRY_AFTER_SECONDS}\r\n"
                return _whole(writer, asked, 429, b"slow down", headers=wait)
            case "reset":
                asked.ended_at = time.monotonic()
                sock: socket.socket = writer.get_extra_info("socket")
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                writer.transport.abort()
                return False
            case "garbage":
                asked.ended_at = time.monotonic()
                writer.write(bytes(range(256)) * 20)
                await writer.drain()
                return False
            case "to a forbidden address":
                return _whole(writer, asked, 302, b"", headers="Location: http://10.0.0.1/secret\r\n")
            case "to a file":
                return _whole(writer, asked, 302, b"", headers="Location: file:///etc/passwd\r\n")
            case "404":
                return _whole(writer, asked, 404, b"gone")
            case "image":
                return _whole(writer, asked, 200, b"\x89PNG", "image/png")
        return _whole(writer, asked, 200, body)


def _whole(
    writer: Writer, asked: Asked, status: int, body: bytes, kind: str = "text/html; charset=utf-8", headers: str = ""
) -> bool:
    head = f"HTTP/1.1 {status} Answer\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
    asked.status = status
    asked.ended_at = time.monotonic()  # before the last byte leaves: the client cannot have it earlier
    writer.write(head.encode("latin-1") + body)
    return True


async def _silent(asked: Asked, reader: asyncio.StreamReader) -> bool:
    with suppress(TimeoutError):
        await asyncio.wait_for(reader.read(), _LONGEST_SECONDS)  # until the client hangs up
    asked.ended_at = time.monotonic()
    return False


async def _drip(writer: Writer, reader: asyncio.StreamReader, asked: Asked, start: bytes, drop: bytes) -> bool:
    writer.write(start)
    for _ in range(round(_LONGEST_SECONDS / _DRIP_SECONDS)):
        writer.write(drop)
        await writer.drain()
        with suppress(TimeoutError):
            await asyncio.wait_for(reader.read(), _DRIP_SECONDS)
            break  # the client hung up
    asked.ended_at = time.monotonic()
    return False


async def _serve(hosts: list[LoadHost], log: list[Asked]) -> None:
    loop = asyncio.get_running_loop()
    listening, ports = [], {}
    for host in hosts:
        sock = socket.socket()
        sock.bind((host.address, 0))
        ports[host.name] = sock.getsockname()[1]
        server = await asyncio.start_server(_Server(host.at(ports[host.name]), log).talk, sock=sock, backlog=128)
        listening.append(server)
    print(json.dumps(ports), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    for server in listening:
        server.close()


@contextmanager
def open_hosts(hosts: list[LoadHost], log: Path) -> Iterator[list[LoadHost]]:
    """Serve outlets from another process; yields them with their ports. What was asked is in ``log`` afterwards."""
    command = [sys.executable, "-m", "tests.extract.load.servers", str(log)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:
        if process.stdin is None or process.stdout is None:
            raise ValueError("pipes were asked for")
        process.stdin.write(json.dumps([asdict(host) for host in hosts]) + "\n")
        process.stdin.flush()
        ports = json.loads(process.stdout.readline())
        yield [host.at(ports[host.name]) for host in hosts]
        process.stdin.close()
        process.wait(30)


def main() -> None:
    """Serve until the standard input is closed."""
    hosts = [LoadHost(**fields) for fields in json.loads(sys.stdin.readline())]
    log: list[Asked] = []
    asyncio.run(_serve(hosts, log))
    with Path(sys.argv[1]).open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(asked)) + "\n" for asked in log)


if __name__ == "__main__":
    main()
