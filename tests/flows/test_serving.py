"""Prefect's real server: it starts, and a deployment on a cron really gets runs."""

import socket
import time
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
            nightly, ingest = deployments(Settings())
            nightly_id, _ingest_id = nightly.apply(), ingest.apply()
        found = requests.post(f"{api_url}/deployments/filter", json={}, timeout=10).json()
        assert {one["name"]: one["concurrency_options"]["collision_strategy"] for one in found} == {
            "nightly": "ENQUEUE",
            "ingest": "ENQUEUE",
        }
        assert _scheduled_runs(api_url, str(nightly_id)) > 0


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
