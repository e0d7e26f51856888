"""The lines that publishers put into an article's text but that are not the article: one rule a class, as data.

A rule is a pattern for a whole short line. Each carries an invented example, which the tests run.
"""

from transform.body.furniture_lines import FURNITURE_LINES
from transform.body.line_rules import LineRule
from transform.body.promotion_lines import PROMOTION_LINES

LINE_RULES: tuple[LineRule, ...] = (*PROMOTION_LINES, *FURNITURE_LINES)
