"""Deployments: what Prefect's UI shows, what its schedule starts, and the server behind it if there is none yet."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from os import environ
from typing import Any

import requests
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.runner import Runner
from prefect.schedules import Cron
from prefect.settings import PREFECT_API_URL, get_current_settings, temporary_settings
from prefect.types.entrypoint import EntrypointType

from flows.prefect_flows import ingest, nightly, reprocess
from flows.screen import OUT, say_error
from flows.settings import Settings

HOST = "127.0.0.1"
SERVER_START_SECONDS = 120


class ServerError(RuntimeError):
    """Prefect's server did not start. Its text says where to look."""


def deployments(settings: Settings) -> tuple[Any, ...]:
    """Return the nightly deployment, on its cron, and those that are run by hand."""
    # A second run of one kind waits for the first: both would fetch the same pages.
    one_at_a_time = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.ENQUEUE)
    common: dict[str, Any] = {
        "concurrency_limit": one_at_a_time,
        "entrypoint_type": EntrypointType.MODULE_PATH,
    }
    return (
        nightly.to_deployment(
            name="nightly",
            description=(
                "Reads every outlet of the sources folder and loads what is new into the warehouse. "
                f"Runs at `{settings.nightly_cron}` ({settings.nightly_time_zone}); "
                "run it by hand to do the night's work now."
            ),
            tags=["onrecord", "scheduled"],
            schedules=[Cron(settings.nightly_cron, timezone=settings.nightly_time_zone)],
            **common,
        ),
        ingest.to_deployment(
            name="ingest",
            description="Reads addresses, feeds, files, folders or WARC archives that you name, once and now.",
            tags=["onrecord", "ad hoc"],
            **common,
        ),
        reprocess.to_deployment(
            name="reprocess",
            description="Reads archived pages again with today's code, without the network; older readings are kept.",
            tags=["onrecord", "ad hoc"],
            **common,
        ),
    )


def serve_deployments(settings: Settings, port: int) -> None:
    """Register the deployments and run what is due, until interrupted. Raises ``ServerError``."""
    if not settings.sources.is_dir():
        say_error(
            f"{settings.sources}: no such folder of source files, so nightly runs will fail; make it, or name another"
            " with ONRECORD_SOURCES"
        )
    with _server(port) as api_url, temporary_settings({PREFECT_API_URL: api_url}):
        OUT.print(f"Prefect's UI: {api_url.removesuffix('/api')}", highlight=False)
        OUT.print("Serving nightly, ingest and reprocess, until Ctrl-C", highlight=False)
        _work_off(deployments(settings))


def _work_off(served: Iterable[Any]) -> None:
    """Run what Prefect schedules of these deployments, until SIGINT or SIGTERM."""
    runner = Runner(pause_on_shutdown=False)
    for deployment in served:
        runner.add_deployment(deployment)
    with suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(_run_until_told(runner))


async def _run_until_told(runner: Runner) -> None:
    loop, working = asyncio.get_running_loop(), asyncio.current_task()
    assert working is not None

    def stop(*_: object) -> None:
        loop.call_soon_threadsafe(working.cancel)

    # Prefect 3.8's own handler never awaits what would stop the runner. Not by way of SIGINT: a shell's background jobs
    # ignore it.
    runner.handle_sigterm = stop  # type: ignore[method-assign]
    await runner.start()


@contextmanager
def _server(port: int) -> Iterator[str]:
    """Yield the API address of the configured server, or of one that is started on this machine meanwhile."""
    configured = get_current_settings().api.url
    if configured:
        yield configured
        return
    with local_server(port) as api_url:
        yield api_url


@contextmanager
def local_server(port: int, environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """Start Prefect's server on loopback and yield the address of its API. Raises ``ServerError``."""
    api_url = f"http://{HOST}:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", HOST, "--port", str(port)]
    # The option --port does not tell the UI where its API is.
    addresses = {"PREFECT_SERVER_UI_API_URL": api_url, "PREFECT_API_URL": api_url}
    server = subprocess.Popen(  # noqa: S603 - our own interpreter
        command, env=environ | addresses | dict(environment or {}), stdout=subprocess.DEVNULL
    )
    try:
        _wait_until_healthy(server, api_url)
        yield api_url
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_until_healthy(server: "subprocess.Popen[bytes]", api_url: str) -> None:
    give_up_at = time.monotonic() + SERVER_START_SECONDS
    while time.monotonic() < give_up_at:
        if server.poll() is not None:
            raise ServerError(f"Prefect's server ended with code {server.returncode}; is the port of {api_url} taken?")
        try:
            if requests.get(f"{api_url}/health", timeout=2).ok:
                return
        except requests.RequestException:
            pass
        time.sleep(0.3)
    raise ServerError(f"Prefect's server at {api_url} did not answer within {SERVER_START_SECONDS} s")
