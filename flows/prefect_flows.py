"""The flows as Prefect sees them: the same runs as the commands, with tasks, logs and an artifact in its UI."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from prefect import Flow, flow, get_run_logger, runtime, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed
from prefect.task_runners import ThreadPoolTaskRunner
from prefect.utilities.annotations import quote

from extract.redact import redact
from extract.source import SourceError
from flows.assignment import RequestError
from flows.launch import STEPS_AT_ONCE, Pending
from flows.readers import ReadingStoppedError
from flows.request import IngestRequest, NightlyRequest, ReprocessRequest, Request
from flows.runs import run_request
from flows.secrets import carrying, hide_request
from flows.settings import Settings
from flows.summary import Summary
from load.parts import StagingError
from load.warehouse import WarehouseUnavailable

T = TypeVar("T")

RETRIES = 2
RETRY_DELAYS_SECONDS = [2.0, 10.0]


def as_task(label: str, step: Callable[..., T], *arguments: Any) -> Pending[T]:
    """Launch a step as a task of the current flow run.

    The arguments are quoted, so that Prefect neither walks through a batch of pages nor keeps it.
    """
    as_prefect_task = task(
        name=getattr(step, "__name__", label),
        task_run_name=label.replace("{", "(").replace("}", ")"),
        retries=RETRIES,
        retry_delay_seconds=RETRY_DELAYS_SECONDS,
        retry_condition_fn=_is_worth_a_retry,
        cache_policy=NO_CACHE,
        persist_result=False,
        result_serializer="json",
    )
    pending: Pending[T] = as_prefect_task(step).submit(*(quote(argument) for argument in arguments))
    return pending


def _is_worth_a_retry(_task: object, _run: object, state: State[Any]) -> bool:
    """Tell whether a step may end better next time: waiting for the warehouse has its own limit already."""
    return not isinstance(state.result(raise_on_failure=False), WarehouseUnavailable | ReadingStoppedError)


def _nightly_name() -> str:
    request = _request()
    return "nightly: " + (", ".join(request.get("only") or ()) or "all outlets") + _days(request)


def _ingest_name() -> str:
    request = _request()
    addresses = [redact(url) for kind in ("urls", "feeds", "sitemaps") for url in request.get(kind) or ()]
    named = [*addresses, *(request.get("paths") or ())]
    more = f" and {len(named) - 1} more" if len(named) > 1 else ""
    return f"ingest: {named[0] if named else 'nothing'}{more}{_days(request)}"


def _days(request: dict[str, Any]) -> str:
    return "".join(f", {name} {request[name]}" for name in ("since", "until") if request.get(name))


def _reprocess_name() -> str:
    request = _request()
    days = " to ".join(str(request[name]) for name in ("since", "until") if request.get(name))
    return "reprocess: " + (", ".join(part for part in (request.get("outlet"), days) if part) or "everything")


def _request() -> dict[str, Any]:
    request = runtime.flow_run.parameters.get("request") or {}
    return request if isinstance(request, dict) else dict(request)


@flow(
    name="nightly",
    description="Read every outlet of the sources folder: find links, fetch, read, load, check, publish.",
    flow_run_name=_nightly_name,
    task_runner=ThreadPoolTaskRunner(max_workers=STEPS_AT_ONCE),  # type: ignore[arg-type]
    persist_result=False,
    result_serializer="json",
)
def nightly(request: NightlyRequest = NightlyRequest()) -> State[Summary]:  # noqa: B008 - frozen; the form's default
    """Bring every outlet up to date."""
    return _run(request)


@flow(
    name="ingest",
    description="Read addresses, feeds, files, folders or WARC archives once, and load what they give.",
    flow_run_name=_ingest_name,
    task_runner=ThreadPoolTaskRunner(max_workers=STEPS_AT_ONCE),  # type: ignore[arg-type]
    persist_result=False,
    result_serializer="json",
)
def ingest(request: IngestRequest) -> State[Summary]:
    """Read what a person named."""
    return _run(request)


@flow(
    name="reprocess",
    description="Read archived pages again with today's code, without the network, and load what they give.",
    flow_run_name=_reprocess_name,
    task_runner=ThreadPoolTaskRunner(max_workers=STEPS_AT_ONCE),  # type: ignore[arg-type]
    persist_result=False,
    result_serializer="json",
)
def reprocess(request: ReprocessRequest = ReprocessRequest()) -> State[Summary]:  # noqa: B008 - as above
    """Read the archive again."""
    return _run(request)


def flow_for(request: Request) -> Flow[..., Any]:
    """Return the flow that does what is asked."""
    match request:
        case NightlyRequest():
            return nightly
        case IngestRequest():
            return ingest
        case ReprocessRequest():
            return reprocess


def run_flow(of: Flow[..., Any], request: Request) -> Summary:
    """Run a flow in this process, as Prefect runs it, and return its summary. Raises what the run raised."""
    # Prefect keeps the parameters of a run.
    kept, literals = hide_request(request) if isinstance(request, IngestRequest) else (request, {})
    with carrying(literals):
        summary = of(kept)
    if not isinstance(summary, Summary):  # Prefect unwraps the state that a flow returns
        raise TypeError(f"the flow {of.name} gave {type(summary).__name__} in place of a summary")
    return summary


def _run(request: Request) -> State[Summary]:
    settings = Settings()
    flow_run_id = UUID(str(runtime.flow_run.id))
    try:
        summary = run_request(request, settings, as_task, log=get_run_logger(), prefect_flow_run_id=flow_run_id)
    except (RequestError, SourceError, StagingError, WarehouseUnavailable) as error:
        # So that the run's state is the line that says what to do.
        return Failed(message=str(error), data=error)
    create_markdown_artifact(
        summary.markdown(), key=f"{summary.flow}-run", description="What the run brought, lost and broke"
    )
    is_fine = summary.exit_code(settings.max_reject_share) == 0
    return Completed(
        name="Completed" if is_fine else "Completed with failures", message=summary.one_line(), data=summary
    )
