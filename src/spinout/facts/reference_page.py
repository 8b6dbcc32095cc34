"""The reference page of the case file, made from the questions: docs/reference/case-file.md.

Write it again with: python -m spinout.facts.reference_page > docs/reference/case-file.md
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from spinout.facts.answer import decimal_text
from spinout.facts.budget.reference import budget_section
from spinout.facts.entry_parts import ENTRIES
from spinout.facts.money_inputs import PARTS, STATUSES, YEARS
from spinout.facts.package_design import MOST_DESIGNS
from spinout.facts.package_design_parts import PARTS as DESIGN
from spinout.facts.package_design_parts import WHOLE as DESIGN_WHOLE
from spinout.facts.posts_columns import NEEDED, REFUSED
from spinout.facts.questions import SECTIONS, IfAmong, Kind, OnlyIf, Question, Section, in_section
from spinout.facts.questions.question import words_of
from spinout.facts.structure import Holder
from spinout.facts.structure_parts import EACH, OF_PARTNER, WHOLE
from spinout.facts.timetable import Way
from spinout.facts.timetable_file import MOST_ENTRIES

INTRODUCTION = """\
# The case file

This page is made from the questions. Do not change it by hand.

A case is a folder with two files.

- `case.toml` holds what you know about your plan.
- `posts.csv` holds one row for each job, and never a name.

`spinout check FOLDER` tells you all that is left to put right, with the file, the row, the
column and what to enter. An example comes with Spinout: use the name `library-service` where a
command asks for a folder. Its own `case.toml` is the best place to learn the layout.

You may leave out anything you do not know, or write `"unknown"`. Write `"not applicable"` where
a question does not apply to you. Save both files as UTF-8. `case.schema.json` says the same as
this page in a form that programs read.
"""

VARIANTS = """\
## Ways to run the plan: `[variants.NAME]`

Give each a short name. It may hold:

- `name`: what people call it
- `says`: what is different about it
- `pay_from`: `assumed`, to take pay from the money section, or `posts`, to take it from the posts
- `with_budget`: `false` to leave the finer lines of the budget out of it

If there are none, the plan runs once, with pay from the posts. The first one runs unless
`case.default_variant` names another.
"""

TIMETABLE = f"""\
## Your timetable: `[timetable]`

Leave it out and the plan follows our own 70 tasks. It may hold:

- `start`: the day work began, or would begin
- `way`: the way of asking to follow, if not the one your answers lead to. One of
  {", ".join(f"`{each}`" for each in words_of(Way))}
- `seed`: a whole number from which the runs for the chance of the date start

Each change is a table `[[timetable.changes]]`. Name a `task`, such as `"T48"`, and just one of
`weeks`, `wait_for` and `not_wait_for`. Say which `post` asks and the `reason`; `on` is the day. A
change that leaves less time than the law gives is not taken, and the answer says why.

Each task that is done is a table `[[timetable.signed]]`: `task`, `on` and `post`. A decision
(T29, T51 and T63) needs its `notice` too: what it is called and where it is kept.

Each version that was approved is a table `[[timetable.approved]]`: `name`, `on`, `post` and
`finish`, with the last day of each task: `finish = {{ T29 = 2027-03-01, T64 = 2028-04-01 }}`. For
T64 it is the day of the move. `spinout timetable FOLDER --approve POST` prints one to put in.
Slip is counted from the first.

Enter posts, never anyone’s name. Each list holds at most {MOST_ENTRIES} entries.
"""


READINESS = """\
## How ready you are: `[readiness]`

`spinout readiness FOLDER --answers FILE FILE --keep` prints this section from answer files. It
counts people, and never says who. It may hold:

- `people`: how many answered
- `oldest`: the first day on which any of them answered
- `plan_changed`: the day of the plan as it now stands; answers from before it count for less
- `levels`: for each question, `R01` to `R40`, how many chose each level, from 0 to 4
- `not_apply`: for a question, how many said that it does not apply
- `themes`: for a theme of what colleagues say, how many named it
"""


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{each}`" for each in words)


def _parts(asked: Mapping[str, Question]) -> str:
    return "\n".join(f"- `{name}`: {_part(held)}" for name, held in asked.items())


def _part(asked: Question) -> str:
    said = [asked.label if asked.label.endswith("?") else f"{asked.label}.", asked.hint]
    if asked.kind is Kind.CHOICE:
        said.append(f"One of {_listed(asked.choices)}.")
    if asked.kind is Kind.CHOICES:
        said.append(f"Any of {_listed(asked.choices)}.")
    return " ".join(each for each in said if each)


STRUCTURE = f"""\
## Who would hold what: `[structure]`

Leave it out if you have not drawn it. Name kinds of holder, never anyone’s name. What is left out
is none of it, and a surplus all stays. It may hold:

{_parts(WHOLE)}

Each kind of holder is a table such as `[structure.staff]`: {_listed(words_of(Holder))}.
Votes, shares and surplus are parts of what all hold. A table may hold:

{_parts(EACH)}

`[structure.partner]` may also hold:

{_parts(OF_PARTNER)}
"""


def designs_section() -> str:
    """The section on designs of the package."""
    tables = "\n\n".join(
        f"`[{name}]` may hold:\n\n{_parts(asked)}" for name, asked in DESIGN.items()
    )
    return f"""\
## Designs of the package: `designs/NAME.toml` or `[designs.NAME]`

What the mutual might offer, {MOST_DESIGNS} at most. Each is a file of its own in a folder named
`designs`, so that it can go to a consultation or a vote as it is. A plan saved on the site is one
file, and holds them as `[designs.NAME]`. The two have one layout. What is left out changes nothing.
A design may hold:

{_parts(DESIGN_WHOLE)}

{tables}
"""


MONEY = f"""\
Each input is a table such as `[money.set_up]`. It may hold: {_listed(PARTS)}.

- `status` says how firm the source is: {_listed(STATUSES)}.
- `certainty` says how sure the team is: `known`, `quoted` or `assumed`.
- `owner` is who answers for it. Name a role, not a person.
- `also` is for another figure for the same thing. Each has a `value`, a `source` and a `note`.
- `at_most` is true where the source says “up to”. The papers then say so too.

With no `status` an input counts as `confirm`. With no `certainty` it counts as `assumed`.
"""

POSTS = f"""\
Each line is one post. Cells are split by commas. These columns must be there:
{_listed(NEEDED)}, and `point`, `pay`, or `spine` with `grade`. A blank cell means
that you do not know. A post that lacks something we need is not counted until you fill it in, and
the plan says so.

A grade is enough where you do not know what a post is paid. Cost is then a range, from the lowest
pay of the grade to the highest, and the highest feeds the forecast.

- In the NHS, enter `afc-england` as the `spine` and the band as the `grade`.
- In a council, enter the lowest point of the grade as `point` and the highest as `point_to`. Or
  enter the lowest and highest pay, as `pay` and `pay_to`.
- With `njc` and a grade alone, the post may be anywhere on the spine. That is a wide range.

Some columns are refused by name, and then nothing in the file is read: {", ".join(REFUSED)}.
So are cells that look like a National Insurance number, an e-mail address, a telephone number or
a date of birth, and cells that begin like a formula.
"""


def page() -> str:
    """The whole page as Markdown."""
    sections = (_section(each) for each in SECTIONS)
    apart = (VARIANTS, budget_section(), STRUCTURE, READINESS, TIMETABLE, designs_section())
    return "\n".join((INTRODUCTION, *apart, *sections))


def _section(section: Section) -> str:
    heading = "`posts.csv`" if section.key == "posts" else f"`[{section.key}]`"
    lines = [f"## {section.title}: {heading}", "", section.says, ""]
    if section.key == "money":
        lines.append(MONEY)
    if section.key == "posts":
        lines.append(POSTS)
    for asked in in_section(section.key):
        lines.extend(_question(asked))
    return "\n".join(lines)


def _question(asked: Question) -> Iterator[str]:
    yield f"### `{asked.key.partition('.')[2]}`"
    yield ""
    yield (
        f"{asked.label} {asked.hint}"
        if asked.label.endswith("?")
        else (f"{asked.label}. {asked.hint}")
    )
    yield ""
    yield f"- Answer: {_answer(asked)}"
    if asked.only_if:
        yield f"- Asked only if {_condition(asked.only_if)}"
    if asked.unless:
        shut_out = " or ".join(f"`{each}`" for each in asked.unless.answers)
        yield f"- Not asked if `{asked.unless.key}` is {shut_out}."
    yield f"- Why we ask: {asked.why}"
    yield ""


def _answer(asked: Question) -> str:
    if asked.key in ENTRIES:
        return f"entries under `[[{asked.key}]]`, each with {_listed(ENTRIES[asked.key])}"
    match asked.kind:
        case Kind.CHOICE:
            return _listed(asked.choices)
        case Kind.CHOICES:
            return f"a list of one or more of {_listed(asked.choices)}"
        case Kind.DATE:
            return f"a date{_between(asked)}"
        case Kind.WHOLE:
            return f"a whole number{_between(asked)}{_unit(asked)}"
        case Kind.MONEY | Kind.PERCENT | Kind.HOURS:
            years = f", or a list of {YEARS}" if asked.years else ""
            return f"a number{_between(asked)}{_unit(asked)}{years}"
        case _:
            return _PLAIN_ANSWERS[asked.kind]


_PLAIN_ANSWERS = {
    Kind.TEXT: "text",
    Kind.PARAGRAPHS: "text, with a blank line between paragraphs",
    Kind.YES_NO: "`true` or `false`",
}


def _between(asked: Question) -> str:
    if asked.low is None or asked.high is None:
        return ""
    return f" from {_end(asked.low)} to {_end(asked.high)}"


def _end(end: Decimal | date) -> str:
    return decimal_text(end) if isinstance(end, Decimal) else end.isoformat()


def _unit(asked: Question) -> str:
    return f" ({asked.unit})" if asked.unit else ""


def _condition(only_if: OnlyIf | IfAmong) -> str:
    if isinstance(only_if, IfAmong):
        return f"`{only_if.key}` has any of {_listed(only_if.choices)}."
    answer = "true" if only_if.answer is True else only_if.answer
    return f"`{only_if.key}` is `{answer}`."


if __name__ == "__main__":
    sys.stdout.write(page())
