from extract.robots_text import plain_rules


def test_groups_for_others_lose_their_names_and_ours_is_written_as_we_are_called() -> None:
    text = b"User-agent: OnRecord/0.2 (news)\nuser agent: on\nUSERAGENT *\nUser-agent: Mozilla/5.0 (onrecord)"
    assert plain_rules(text, "onrecord").splitlines() == [
        "User-agent: onrecord",
        "User-agent: -",
        "User-agent: *",
        "User-agent: -",
    ]


def test_a_line_cut_at_the_limit_is_no_line() -> None:
    rule = b"Disallow: /private/archive\n"
    body = b"User-agent: *\n" + rule * (500 * 1024 // len(rule) + 9)
    assert set(plain_rules(body, "onrecord").splitlines()) == {"User-agent: *", "Disallow: /private/archive"}


def test_lines_end_at_cr_and_lf_alone() -> None:
    text = "User-agent: *\rDisallow: /a\r\n\nDisallow: /b\x0bc\u2028d"
    assert plain_rules(text.encode(), "onrecord") == ("User-agent: *\nDisallow: /a\nDisallow: /b%0Bc%E2%80%A8d")
