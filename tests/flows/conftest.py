"""A home for every test that runs something, and one Prefect harness for all that need it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.settings import Settings


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the settings a folder of this test alone."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"ONRECORD_{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ONRECORD_SOURCES", str(tmp_path / "sources"))
    monkeypatch.setenv("ONRECORD_WORKERS", "1")
    monkeypatch.setenv("ONRECORD_ALLOWED_NETWORKS", '["127.0.0.0/8"]')
    return tmp_path / "home"


@pytest.fixture(scope="session")
def prefect_harness() -> Iterator[None]:
    """Run Prefect's server in this process, with a database of its own."""
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield
