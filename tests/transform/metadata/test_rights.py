import pytest

from tests.transform.pages import TEXT, article, html, json_ld, meta

CC = "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (f'<link rel="license" href="{CC}">', "", CC),
        (json_ld(f'{{"@type": "Article", "license": "{CC}"}}'), "", CC),
        ("", f'<p>This text is under a <a rel="license" href="{CC}">licence</a>.</p>', CC),
        ("", f'<footer><a href="{CC}">CC BY</a></footer>', CC),
        ("", f'<figure><img src="/a.jpg"><figcaption><a href="{CC}">CC BY</a></figcaption></figure>', None),
        ("", f'<p>Photos by Ana Sousa, <a href="{CC}">CC BY</a></p>', None),
        ("", '<a rel="license" href="javascript:alert(1)">licence</a>', None),
        ("", "", None),
    ],
)
def test_a_licence_is_one_of_the_page_and_not_of_a_picture(head: str, body: str, expected: str | None) -> None:
    assert article(html(head=head, body=TEXT + body)).license == expected


@pytest.mark.parametrize(
    ("footer", "expected"),
    [
        ("<p>© 2024 The Harbour Post. All rights reserved.</p>", "© 2024 The Harbour Post. All rights reserved."),
        ("<p>© 2024 <a href='/'>The Harbour Post</a></p>", "© 2024 The Harbour Post"),
        ("<p>Copyright <span>©</span> <span>Hafenpost GmbH</span></p>", "Copyright © Hafenpost GmbH"),
        ("<p>Hafenpost. Alle Rechte vorbehalten</p>", "Hafenpost. Alle Rechte vorbehalten"),
        ("<p>© 2024</p>", None),
        ("<p>Copyright dispute ends in court</p>", None),
        ("<figure><figcaption>© Ana Sousa</figcaption></figure>", None),
        ("<script>var line = '© 2024 The Harbour Post';</script>", None),
    ],
)
def test_the_line_at_the_pages_end_claims_the_rights(footer: str, expected: str | None) -> None:
    page = html().replace("</body>", f"<footer>{footer}</footer></body>")
    assert article(page).rights_text == expected


def test_a_line_under_the_article_and_linked_data_are_trusted_over_the_sites_own() -> None:
    footer = "<footer>© 2024 The Harbour Post</footer></body>"
    linked = json_ld('{"@type": "Article", "copyrightHolder": {"name": "Coast Agency"}, "copyrightYear": 2023}')
    assert article(html(head=linked).replace("</body>", footer)).rights_text == "© 2023 Coast Agency"
    body = f"{TEXT}<p>© 2022 Skerry News. All rights reserved.</p>"
    assert article(html(head=linked, body=body).replace("</body>", footer)).rights_text == (
        "© 2022 Skerry News. All rights reserved."
    )


def test_the_head_may_claim_the_rights() -> None:
    assert article(html(head=meta(copyright="Hafenpost GmbH"))).rights_text == "Hafenpost GmbH"
