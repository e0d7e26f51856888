"""What the warehouse knows of hosts."""

from datetime import timedelta

from load.hosts import known_robots
from tests.load.world import NIGHT, Newsroom, make_visit
from transform.ids import sha256

DAY = timedelta(days=1)


def test_a_host_is_known_by_the_robots_txt_that_was_read_last(newsroom: Newsroom) -> None:
    old, new = "User-agent: *\nDisallow: /old", "User-agent: *\nDisallow: /new"
    nights = [
        [
            make_visit("post.example", robots_text=old, robots_digest=sha256(old.encode())),
            make_visit("gone.example"),
            make_visit("long-ago.example", robots_read_at=NIGHT - 20 * DAY),
        ],
        [
            make_visit("post.example", robots_text=new, robots_digest=sha256(new.encode()), robots_read_at=NIGHT + DAY),
            make_visit(
                "gone.example", robots="allows_all", robots_text=None, robots_digest=None, robots_read_at=NIGHT + DAY
            ),
        ],
        # Read again and found as it was: the text stands in an earlier row. Then read by it though it failed.
        [
            make_visit(
                "post.example", robots_text=None, robots_digest=sha256(new.encode()), robots_read_at=NIGHT + 2 * DAY
            )
        ],
        [
            make_visit(
                "post.example",
                robots="kept",
                robots_text=None,
                robots_digest=sha256(new.encode()),
                robots_read_at=NIGHT + 2 * DAY,
            ),
            make_visit(
                "silent.example", robots="unreachable", robots_text=None, robots_digest=None, robots_read_at=None
            ),
        ],
    ]
    for number, visits in enumerate(nights, start=1):
        newsroom.stage(visits, number)
        newsroom.load()
    with newsroom.open() as warehouse:
        known = known_robots(warehouse.connection, NIGHT - 7 * DAY)
    assert known == {"post.example": (new, NIGHT + 2 * DAY), "gone.example": (None, NIGHT + DAY)}
