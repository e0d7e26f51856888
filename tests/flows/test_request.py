"""What the flows are asked, and the forms that Prefect's UI makes of it."""

import pytest
from pydantic import BaseModel, ValidationError

from flows.request import IngestRequest, NightlyRequest, ReprocessRequest


@pytest.mark.parametrize("request_model", [NightlyRequest, IngestRequest, ReprocessRequest])
def test_every_field_of_a_form_has_a_title_and_says_what_it_is_for(request_model: type[BaseModel]) -> None:
    fields = request_model.model_json_schema()["properties"]
    assert [name for name, field in fields.items() if not (field.get("title") and field.get("description"))] == []


@pytest.mark.parametrize(
    "given",
    [
        {"urls": ["javascript:alert(1)"]},
        {"urls": ["file:///etc/passwd"]},
        {"feeds": ["harbourpost.example/feed"]},
        {"max_links": 0},
        {"outlet": "x" * 201},
        {"url": ["https://harbourpost.example/a"]},
    ],
)
def test_a_form_filled_wrongly_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        IngestRequest.model_validate(given)


def test_addresses_are_taken_with_the_blanks_people_paste_around_them() -> None:
    assert IngestRequest(urls=("  https://harbourpost.example/a ",)).urls == ("https://harbourpost.example/a",)


@pytest.mark.parametrize("request_model", [NightlyRequest, IngestRequest, ReprocessRequest])
def test_days_are_asked_for_by_iso_dates_that_run_forward(request_model: type[BaseModel]) -> None:
    request = request_model.model_validate({"since": "2026-03-13", "until": "2026-03-13"})
    assert request.model_dump(mode="json", include={"since", "until"}) == {"since": "2026-03-13", "until": "2026-03-13"}
    for given in ({"since": "2026-03-14", "until": "2026-03-13"}, {"since": "14.03.2026"}):
        with pytest.raises(ValidationError):
            request_model.model_validate(given)
