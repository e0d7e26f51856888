"""The flows as Prefect runs them, with its own server in this process."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from prefect.client.orchestration import get_client

from flows.assignment import RequestError
from flows.prefect_flows import ingest, nightly, reprocess, run_flow
from flows.request import IngestRequest, NightlyRequest, ReprocessRequest
from tests.making import FERRY_PAGE

pytestmark = [
    pytest.mark.prefect,
    pytest.mark.usefixtures("prefect_harness"),
    pytest.mark.xdist_group("prefect"),
    pytest.mark.filterwarnings("default"),  # Prefect's server and its libraries warn of each other
]


async def seen_by_prefect() -> tuple[list[Any], list[Any], list[Any]]:
    async with get_client() as client:
        return (
            await client.read_flow_runs(),
            await client.read_task_runs(),
            await client.read_artifacts(),
        )


def test_an_ad_hoc_run_has_a_name_tasks_and_an_artifact_and_lands_rows(home: Path, tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    page.write_text(FERRY_PAGE, encoding="utf-8")
    summary = run_flow(ingest, IngestRequest(paths=(str(page),)))
    assert summary.statuses == {"loaded": 1}
    flow_runs, task_runs, artifacts = asyncio.run(seen_by_prefect())
    mine = [run for run in flow_runs if run.name == f"ingest: {page}"]
    assert [run.state.name for run in mine] == ["Completed"]
    assert {task.name for task in task_runs if task.flow_run_id == mine[0].id} >= {
        "read batch-000001 (1 pages)",
        "load, check and publish",
    }
    shown = [artifact.data for artifact in artifacts if artifact.flow_run_id == mine[0].id]
    assert len(shown) == 1
    assert "| loaded | 1 |" in shown[0]


def test_archived_pages_are_read_again_by_a_flow_with_a_name(home: Path, tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    page.write_text(FERRY_PAGE, encoding="utf-8")
    run_flow(ingest, IngestRequest(paths=(str(page),)))
    summary = run_flow(reprocess, ReprocessRequest(outlet="harbourpost.example", until=date(2100, 1, 1)))
    assert summary.statuses == {"unchanged": 1}
    flow_runs, _, _ = asyncio.run(seen_by_prefect())
    assert "reprocess: harbourpost.example, 2100-01-01" in [run.name for run in flow_runs]


def test_prefect_keeps_no_texts(home: Path, tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    page.write_text(FERRY_PAGE.replace("window", "wicket"), encoding="utf-8")
    run_flow(ingest, IngestRequest(paths=(str(page),)))
    for records in asyncio.run(seen_by_prefect()):
        assert all("wicket" not in record.model_dump_json() for record in records)


def test_a_run_that_cannot_begin_fails_with_its_reason_and_no_traceback(
    home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(RequestError, match="no such folder of source files"):
        run_flow(nightly, NightlyRequest())
    with pytest.raises(RequestError, match="nothing to read: name an address"):
        run_flow(ingest, IngestRequest())
    assert "Traceback" not in caplog.text
    for said in ("no such folder of source files", "nothing to read: name an address"):
        assert any(said in record.getMessage() for record in caplog.records)
