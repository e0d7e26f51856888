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


def test_the_doctor_finds_secrets_that_others_can_read_and_those_that_are_missing(
    onrecord: Onrecord, tmp_path: Path
) -> None:
    (tmp_path / "sources").mkdir()
    written = tmp_path / "sources" / "written.toml"
    written.write_text('outlet = "W"\n[[read]]\nfeed = "https://ana:S3CRET@wire.example/rss?api_key=S3CRET"\n')
    named = tmp_path / "sources" / "named.toml"
    named.write_text(
        'outlet = "N"\n[headers]\nCookie = "${WIRE_COOKIE}"\n[[read]]\nfeed = "https://wire.example/rss"\n'
    )
    for file in (written, named):
        file.chmod(0o644)
    ended = onrecord("doctor")
    assert ended.code == 2
    assert "written.toml: has a password or key in an address, and others on this machine can read it" in ended.out
    assert "named.toml: headers.Cookie: ${WIRE_COOKIE} is not set" in ended.out
    assert "named.toml: has a password" not in ended.out
    assert "S3CRET" not in ended.out
    written.chmod(0o600)
    assert onrecord("doctor", environment={"WIRE_COOKIE": "sid=1"}).code == 0


def test_the_doctor_says_that_a_proxy_is_used_without_its_password(onrecord: Onrecord) -> None:
    environment = {"ONRECORD_PROXY": "http://ana:${PROXY_PASSWORD}@proxy.example:3128", "PROXY_PASSWORD": "S3CRET"}
    ended = onrecord("doctor", environment=environment)
    assert ended.code == 2
    assert "through http://***@proxy.example:3128, which looks up names itself" in ended.out
    assert "S3CRET" not in ended.out + ended.err


def test_a_proxy_that_cannot_be_used_is_said_without_its_password(onrecord: Onrecord) -> None:
    for given, says in (
        ("ana:S3CRET@proxy.example:3128", "write http://host:port"),
        ("socks5://ana:S3CRET@proxy.example:1080", "no other kind is used"),
        ("http://${PROXY_USER}:S3CRET@proxy.example:3128", "${PROXY_USER} is not set"),
    ):
        ended = onrecord("doctor", environment={"ONRECORD_PROXY": given})
        assert ended.code == 2
        assert says in ended.err
        assert "S3CRET" not in ended.out + ended.err


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
