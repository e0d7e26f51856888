"""Prefect's real server: it starts, and a deployment on a cron really gets runs."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
import requests
from prefect.settings import PREFECT_API_URL, PREFECT_HOME, temporary_settings

from flows.serving import HOST, deployments, local_server
from flows.settings import Settings

pytestmark = pytest.mark.prefect


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def test_the_server_starts_and_a_cron_deployment_gets_scheduled_runs(home: Path, tmp_path: Path) -> None:
    environment = {"PREFECT_HOME": str(tmp_path / "prefect"), "PREFECT_LOGGING_LEVEL": "ERROR"}
    with local_server(free_port(), environment) as api_url:
        with temporary_settings({PREFECT_API_URL: api_url, PREFECT_HOME: tmp_path / "prefect"}):
            nightly_id, *_ = [deployment.apply() for deployment in deployments(Settings())]
        found = requests.post(f"{api_url}/deployments/filter", json={}, timeout=10).json()
        assert {one["name"]: one["concurrency_options"]["collision_strategy"] for one in found} == {
            "nightly": "ENQUEUE",
            "ingest": "ENQUEUE",
            "reprocess": "ENQUEUE",
        }
        assert _scheduled_runs(api_url, str(nightly_id)) > 0


def test_serve_says_that_there_are_no_sources_and_ends_quietly_when_told_to(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("ONRECORD_", "PREFECT_"))}
    port = free_port()
    with subprocess.Popen(
        # A shell's background job ignores SIGINT.
        ["sh", "-c", 'trap "" INT; exec "$@"', "sh", sys.executable, "-m", "flows", "serve", "--port", str(port)],
        cwd=tmp_path,
        env=environment | {"PREFECT_HOME": str(tmp_path / "prefect")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as served:
        _wait_for_a_runner(f"http://{HOST}:{port}/api")
        served.send_signal(signal.SIGTERM)
        _, told = served.communicate(timeout=60)
    assert served.returncode == 0
    assert "sources: no such folder of source files, so nightly runs will fail" in told
    assert "never awaited" not in told
    assert "Traceback" not in told


def _wait_for_a_runner(api_url: str) -> None:
    """Wait until the deployments are ready: their runner has asked for work."""
    for _ in range(120):
        with suppress(requests.ConnectionError):
            found = requests.post(f"{api_url}/deployments/filter", json={}, timeout=10).json()
            if [one["status"] for one in found] == ["READY", "READY", "READY"]:
                return
        time.sleep(0.5)


def _scheduled_runs(api_url: str, deployment_id: str) -> int:
    """Count the runs that the scheduler, which looks every few seconds, has made for a deployment."""
    wanted = {
        "deployments": {"id": {"any_": [deployment_id]}},
        "flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}},
    }
    for _ in range(60):
        count: int = requests.post(f"{api_url}/flow_runs/count", json=wanted, timeout=10).json()
        if count:
            return count
        time.sleep(0.5)
    return 0
