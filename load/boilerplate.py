"""Learn what repeats across an outlet's pages, so that the next run takes it out of their text."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

import duckdb

from load.statements import statement

# Characters. Shorter lines are left to the rules for lines; what is longer is no line of furniture.
SHORTEST_BLOCK = 10
LONGEST_BLOCK = 1_000
# Days of loading that are looked at: what was furniture last year may be gone, and the cost stays flat.
LEARNING_DAYS = 28
# In so many articles of an outlet, and in such a share of them, a paragraph is furniture. The background of a long
# story stands in many articles too, but in a small share of all.
FEWEST_ARTICLES = 8
SMALLEST_SHARE = 0.2


def count_blocks(
    connection: duckdb.DuckDBPyConnection, articles: Sequence[str], bodies: Sequence[str], now: datetime
) -> None:
    """Count the paragraphs of the new articles of a part that is being loaded, in its transaction."""
    connection.execute(
        statement("load/article_block.sql"),
        {
            "files": articles,
            "bodies": bodies,
            "loaded_on": now.date(),
            "shortest": SHORTEST_BLOCK,
            "longest": LONGEST_BLOCK,
        },
    )


def learn_boilerplate(connection: duckdb.DuckDBPyConnection, now: datetime) -> int:
    """Learn from the articles loaded lately, and return the number of paragraphs that were not known before."""
    ((n_learnt,),) = connection.execute(
        statement("load/learn_boilerplate.sql"),
        {
            "today": now.date(),
            "now": now,
            "n_days": LEARNING_DAYS,
            "fewest_articles": FEWEST_ARTICLES,
            "smallest_share": SMALLEST_SHARE,
        },
    ).fetchall()
    return int(n_learnt)


def known_boilerplate(connection: duckdb.DuckDBPyConnection) -> Mapping[str, Sequence[str]]:
    """Return what was learnt so far: the paragraphs of each outlet."""
    known: dict[str, list[str]] = defaultdict(list)
    for outlet, text in connection.execute(statement("query/boilerplate.sql")).fetchall():
        known[outlet].append(text)
    return known
