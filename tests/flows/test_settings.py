"""Settings and where they come from."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from flows.settings import Settings


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"ONRECORD_{name.upper()}", raising=False)


def test_a_setting_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_HOME", "elsewhere")
    monkeypatch.setenv("ONRECORD_ALLOWED_NETWORKS", '["127.0.0.0/8"]')
    settings = Settings()
    assert settings.published == Path("elsewhere/onrecord.duckdb")
    assert settings.http.allowed_networks == ("127.0.0.0/8",)


def test_a_setting_comes_from_a_dotenv_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ONRECORD_CONTACT=desk@harbourpost.example\n")
    assert "desk@harbourpost.example" in Settings().http.user_agent


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NIGHTLY_TIME_ZONE", "Europe/Atlantis"),
        ("MAX_REJECT_SHARE", "1.5"),
        ("WORKERS", "0"),
        ("ALLOWED_NETWORKS", '["not a network"]'),
    ],
)
def test_a_wrong_value_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"ONRECORD_{name}", value)
    with pytest.raises(ValidationError) as refused:
        Settings()
    assert str(refused.value.errors()[0]["loc"][0]).upper() == name


def test_no_private_network_is_read_unless_asked_for() -> None:
    assert Settings().http.allowed_networks == ()


def test_the_proxy_is_the_one_that_is_set_and_its_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://elsewhere.example:3128")
    assert Settings().http.proxy is None
    monkeypatch.setenv("PROXY_PASSWORD", "S3/CRET")
    monkeypatch.setenv("ONRECORD_PROXY", "http://ana:${PROXY_PASSWORD}@proxy.example:3128")
    assert Settings().http.proxy == "http://ana:S3%2FCRET@proxy.example:3128"
    assert "CRET" not in repr(Settings()) + repr(Settings().http)


@pytest.mark.parametrize("given", ["https://ana:S3CRET@p.example:1", "http://ana:S3CRET@p.example", "ana:S3CRET@p:1"])
def test_a_proxy_that_cannot_be_used_is_refused_without_its_password(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("ONRECORD_PROXY", given)
    with pytest.raises(ValidationError) as refused:
        Settings()
    assert "S3CRET" not in str(refused.value)
    assert "write http://host:port" in str(refused.value)
