from tests.making import make_link, make_page
from transform.reasons import Reason, Stage
from transform.rejections import Limit, reject


def test_a_rejection_is_final_one_line_and_names_what_was_measured() -> None:
    limit = Limit(name="bytes", value=10, measured=12)
    found = reject(
        make_page("x"), make_link(), Stage.PARSE, Reason.PARSE_TOO_LARGE, "too\nlarge\x00 " + "x" * 900, limit
    )
    assert found.detail.startswith("too large xxx")
    assert (len(found.detail), found.is_retryable) == (500, False)
    assert (found.limit_name, found.limit_value, found.measured_value) == ("bytes", 10, 12)
    assert found.item_key == make_link().url
