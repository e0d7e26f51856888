"""The data dictionary in sql/README.md."""

import pytest

from load.dictionary import dictionary_of_this_version, with_dictionary
from load.statements import statement

OPENING = "<!-- dictionary: made by python -m load.dictionary -->"
CLOSING = "<!-- end of dictionary -->"


def test_the_readme_has_the_dictionary_of_the_sql_beside_it() -> None:
    readme = statement("README.md")
    assert readme == with_dictionary(readme, dictionary_of_this_version()), "run python -m load.dictionary"


def test_the_dictionary_explains_views_macros_and_tables() -> None:
    text = dictionary_of_this_version()
    assert "#### articles\n" in text
    assert "| `published_at` | TIMESTAMP WITH TIME ZONE | When it was first published;" in text
    assert "- `quote_search(words)`: " in text
    assert "#### news.quotation\n" in text


def test_only_what_stands_between_the_markers_is_replaced() -> None:
    readme = f"# Title\n\n{OPENING}\nold\n{CLOSING}\n\nafter\n"
    assert with_dictionary(readme, "new") == f"# Title\n\n{OPENING}\n\nnew\n{CLOSING}\n\nafter\n"


def test_a_readme_without_markers_is_left_alone() -> None:
    with pytest.raises(ValueError, match="put the two markers back"):
        with_dictionary("# Title\n", "new")
