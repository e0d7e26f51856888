"""Keeping house: doctor, and the command line itself."""

from pathlib import Path

from tests.flows.commands.conftest import Onrecord


def test_the_doctor_says_what_is_missing_without_calling_it_unsafe(onrecord: Onrecord) -> None:
    ended = onrecord("doctor")
    assert ended.code == 0, ended.out
    assert "ONRECORD_CONTACT" in ended.out


def test_the_doctor_finds_what_is_unsafe(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ONRECORD_CONTACT=desk@harbourpost.example\n")
    (tmp_path / ".env").chmod(0o644)
    unsafe = {"PREFECT_RESULTS_DEFAULT_SERIALIZER": "pickle", "PREFECT_SERVER_API_HOST": "0.0.0.0"}
    ended = onrecord("doctor", environment=unsafe)
    assert ended.code == 2
    for said in ("chmod 600 .env", "PREFECT_SERVER_API_AUTH_STRING", "PREFECT_RESULTS_DEFAULT_SERIALIZER=json"):
        assert said in ended.out


def test_the_version_is_shown(onrecord: Onrecord) -> None:
    assert onrecord("--version").out.startswith("onrecord 0.")


def test_every_command_explains_itself(onrecord: Onrecord) -> None:
    for command in (
        "demo",
        "ingest",
        "nightly",
        "serve",
        "sql",
        "check",
        "publish",
        "export",
        "read",
        "quotes",
        "doctor",
        "review",
        "sources",
    ):
        ended = onrecord(command, "--help")
        assert ended.code == 0
        assert "Usage" in ended.out
