"""Commands that keep house: doctor."""

import typer

from flows.doctor import examine
from flows.screen import show_finding
from flows.settings import Settings


def doctor() -> None:
    """Look for what is missing or unsafe on this machine, and say how to mend it."""
    findings = examine(Settings())
    for one in findings:
        show_finding(one.verdict, one.subject, one.finding)
    if any(one.verdict == "unsafe" for one in findings):
        raise typer.Exit(2)
