"""A visitor's plan as the pages work with it: its tables, its posts, and the files they make."""

import io
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from spinout.facts import post_kinds
from spinout.facts.answer import Answer
from spinout.facts.case_toml import Notes, answers
from spinout.facts.case_writer import Tables, case_text, entered, with_answer
from spinout.facts.casefile import read_case
from spinout.facts.journey import settle
from spinout.facts.plan import CaseFacts
from spinout.facts.problems import CASE_FILE, POSTS_FILE
from spinout.facts.questions import BY_KEY, Question

UNNAMED = "Your plan"
MOST_POSTS = 20_000
"""The posts one plan may hold here: more than any one service has."""

_WHEN = (2026, 1, 1, 0, 0, 0)
"""Every saved file carries this time, so that the same plan gives the same bytes."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything one visitor has entered. `posts` is the text of posts.csv."""

    tables: Tables
    posts: str
    version: int = 0

    @property
    def name(self) -> str:
        """What to call the plan on screen."""
        for key in ("case.name", "service.name"):
            held = entered(self.tables, key)
            if isinstance(held, str) and held.strip():
                return held
        return UNNAMED

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """The checked answers by question key; what does not fit is left out."""
        apart = {name: held for name, held in self.tables.items() if name != "variants"}
        found = dict(answers(apart, Notes(lines={})))
        return found | {key: answer for key in BY_KEY if (answer := self._apart(key)) is not None}

    @cached_property
    def settled(self) -> Mapping[str, object]:
        """The answers as the path is computed from them."""
        return settle(self.answers)

    @cached_property
    def rows(self) -> list[dict[str, str]]:
        """The rows of posts.csv."""
        return post_kinds.rows_of(self.posts)

    @cached_property
    def kinds(self) -> tuple[post_kinds.PostKind, ...]:
        """The kinds of job among the posts."""
        return post_kinds.kinds(self.rows)

    def _apart(self, key: str) -> Answer | None:
        """Answers of the sections with a layout of their own: only whether there is one."""
        section = key.partition(".")[0]
        if section not in ("money", "narrative"):
            return None
        held = entered(self.tables, key)
        return None if held in (None, "", "unknown") else str(held)

    def with_answer(self, asked: Question, value: object | None) -> "Plan":
        """The plan with one answer changed, or taken out where `value` is None."""
        return replace(self, tables=with_answer(self.tables, asked, value))

    def with_section(self, name: str, table: Tables | None) -> "Plan":
        """The plan with a whole section put in, or taken out where `table` is None."""
        kept = {key: held for key, held in self.tables.items() if key != name}
        return replace(self, tables=kept if table is None else {**kept, name: table})

    def with_rows(self, rows: list[dict[str, str]]) -> "Plan":
        """The plan with these posts."""
        return replace(self, posts=post_kinds.text_of(rows))

    def case_file(self) -> bytes:
        """case.toml."""
        return case_text(self.tables).encode()

    def bundle(self) -> bytes:
        """The plan as one file: a zip of case.toml and posts.csv. Always the same bytes."""
        return bundle(self.case_file(), self.posts.encode())

    def facts(self) -> CaseFacts:
        """The facts of the plan, read as any case is. Raises CaseHasErrorsError."""
        return read_case(zipfile.Path(io.BytesIO(self.bundle())))


def empty() -> Plan:
    """A plan of which nothing is known yet."""
    return Plan(tables={}, posts=post_kinds.NOTHING_YET)


def from_files(case: bytes, posts: bytes) -> Plan:
    """The plan in two files that were read without a problem."""
    tables = tomllib.loads(_text(case), parse_float=Decimal)
    return Plan(tables=tables, posts=_text(posts))


def bundle(case: bytes, posts: bytes) -> bytes:
    """A zip of the two files of a case."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in ((CASE_FILE, case), (POSTS_FILE, posts)):
            entry = zipfile.ZipInfo(name, date_time=_WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            made.writestr(entry, content)
    return held.getvalue()


def _text(content: bytes) -> str:
    text = content.decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")
