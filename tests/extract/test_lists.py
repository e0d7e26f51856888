from extract.lists import parse_list


def found(text: str) -> list[tuple[int, str | None]]:
    return [(entry.number, entry.url) for entry in parse_list(text.encode()).entries]


def test_a_text_has_an_address_a_line_and_comments() -> None:
    assert found(
        "\ufeff# wanted\n\nhttps://harbourpost.example/a\r\n  https://harbourpost.example/b,c  \nnot one\n"
    ) == [
        (3, "https://harbourpost.example/a"),
        (4, "https://harbourpost.example/b,c"),
        (5, "not one"),
    ]


def test_csv_is_known_by_its_url_column() -> None:
    for delimiter in (",", ";", "\t"):
        rows = [["Title", "URL"], ["Ferry", "https://harbourpost.example/a"], ["Bridge", ""]]
        text = "\n".join(delimiter.join(row) for row in rows)
        assert found(text) == [(2, "https://harbourpost.example/a"), (3, None)]
        assert parse_list(text.encode()).entries[0].title == "Ferry"


def test_json_lines_are_known_by_their_brace() -> None:
    text = '{"url": "https://harbourpost.example/a", "published": "2026-03-14"}\n{broken\n[1]\n{"url": 7}\n'
    assert found(text) == [(1, "https://harbourpost.example/a"), (2, None), (3, None), (4, None)]
    assert parse_list(text.encode()).entries[0].published == "2026-03-14"


def test_half_a_surrogate_pair_in_json_is_taken_out() -> None:
    (entry,) = parse_list(b'{"url": "https://harbourpost.example/\\ud800a", "title": "Fer\\udc00ry"}').entries
    assert (entry.url, entry.title) == ("https://harbourpost.example/a", "Ferry")


def test_a_row_that_cannot_be_read_costs_only_itself() -> None:
    text = f"# wanted\n\nurl,title\n/a,Ferry\n/b,{'x' * 200_000}\n/c,Bridge\n"
    assert found(text) == [(4, "/a"), (5, None), (6, "/c")]


def test_nothing_gives_nothing() -> None:
    assert found("") == []
