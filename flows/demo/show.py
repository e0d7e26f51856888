"""The demo: a sample newsroom is served on this machine, read on two nights, and asked three questions."""

import os
import shutil
import sys
from contextlib import closing
from pathlib import Path

from rich.rule import Rule

from flows.assignment import RequestError
from flows.demo.server import Newsroom
from flows.request import NightlyRequest
from flows.screen import ERR, OUT, show_summary, show_table
from load.query import open_published
from load.reviews import count_staged_reviews
from load.statements import sql_folder

# Only a folder with this file in it is ever removed.
MARKER = ".made-by-onrecord-demo"
NIGHTS = (1, 2)
QUESTIONS = (
    ("Who was quoted most?", "who_was_quoted_most.sql"),
    ("What did unnamed sources say, and how are they described?", "unnamed_sources.sql"),
    ("Which headlines changed overnight?", "changed_headlines.sql"),
)


def show_demo(home: Path) -> None:
    """Run two nights over the sample newsroom and print what came of them.

    Raises ``RequestError`` if ``home`` is a folder that the demo did not make, or one that holds reviews.
    """
    _make_anew(home)
    _configure(home)
    from flows.prefect_flows import nightly, run_flow  # takes a second, and reads the environment set just now

    with Newsroom() as newsroom:
        newsroom.write_sources(home / "sources")
        ERR.print("The first flow run starts Prefect's own server in this process: some ten seconds.")
        for night in NIGHTS:
            newsroom.night = night
            OUT.print(Rule(f"Night {night}", align="left"))
            # The newsroom's articles carry fixed dates: none would be due on the second night.
            show_summary(run_flow(nightly, NightlyRequest(recheck_all=True)))
    OUT.print(Rule("Three questions", align="left"))
    _ask(home / "onrecord.duckdb")
    OUT.print(f"\nThe warehouse: [bold]{home / 'onrecord.duckdb'}[/]. Ask it more:")
    # After "make demo" the virtual environment is not active.
    command = "onrecord" if shutil.which("onrecord") else Path(sys.executable).with_name("onrecord")
    OUT.print(f'  ONRECORD_HOME={home} {command} sql "select * from pipeline_funnel"', highlight=False, soft_wrap=True)


def _make_anew(home: Path) -> None:
    if home.exists():
        if not (home / MARKER).is_file():
            raise RequestError(f"{home} exists and is not the demo's; name another folder with --home")
        if n_reviews := count_staged_reviews(home):
            raise RequestError(
                f"{home} holds {n_reviews} reviews, which a new demo would delete: name another folder with --home, or"
                f" write them to sheets (ONRECORD_HOME={home} onrecord review export quotation_review -o reviews.csv,"
                f" and the same with speaker_alias for names), then rm -r {home}"
            )
        shutil.rmtree(home)
    home.mkdir(parents=True)
    (home / MARKER).touch()


def _configure(home: Path) -> None:
    """Set this process up for the demo: its own folders, loopback allowed, its own Prefect."""
    os.environ |= {
        "ONRECORD_HOME": str(home),
        "ONRECORD_SOURCES": str(home / "sources"),
        "ONRECORD_ALLOWED_NETWORKS": '["127.0.0.0/8"]',
        "PREFECT_HOME": str((home / "prefect").absolute()),
        "PREFECT_LOGGING_LEVEL": "WARNING",
    }
    os.environ.pop("PREFECT_API_URL", None)


def _ask(published: Path) -> None:
    with closing(open_published(published)) as connection:
        for question, file in QUESTIONS:
            answer = connection.execute((sql_folder() / "examples" / file).read_text(encoding="utf-8"))
            columns = [column[0] for column in answer.description or ()]
            show_table(question, columns, answer.fetchall())
