"""Every sentence we say about a case file that cannot be read yet: what is so, what to enter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from spinout.facts.hidden_characters import shown
from spinout.facts.sentence import Sentence
from spinout.law import day_in_words

CASE_FILE = "case.toml"
POSTS_FILE = "posts.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to put right: the file, its line (`row`), the column or key, and what to enter."""

    file: str
    row: int | None
    column: str | None
    sentence: str
    sheet: str = ""
    """The sheet of a spreadsheet that it is in; blank for a file of text."""

    def __str__(self) -> str:
        """The problem on one line, with its place first."""
        place = [self.file]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column is not None:
            place.append(shown(self.column))
        return f"{', '.join(place)}: {self.sentence}"


class CaseHasErrorsError(Exception):
    """A case whose files cannot be read yet; `problems` holds every problem found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        count = len(problems)
        things = "1 thing" if count == 1 else f"{count:,} things"
        super().__init__(f"There is {things} to put right." if count == 1 else _many(things))


def _many(things: str) -> str:
    return f"There are {things} to put right."


def quoted(value: object) -> str:
    """What was entered, short enough to print; a list or a table is not repeated."""
    if isinstance(value, list | dict):
        return "This"
    text = " ".join(shown(str(value)).split())
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"


def did_you_mean(entered: str, known: Iterable[str]) -> str:
    """“ Did you mean “x”?”, or nothing where no known word comes close."""
    close = get_close_matches(entered.casefold(), tuple(known), n=1, cutoff=0.6)
    return f" Did you mean “{close[0]}”?" if close else ""


# case.toml


_TAKE_OUT = "Change it or take the line out."
AS_SAVED = "Choose the copy you saved before, or bring back the spreadsheet."
_NOT_OURS = "We do not ask for this. Take it out, or choose the copy you saved before."


def unknown_key(name: str, known: Iterable[str]) -> Sentence:
    """A name we do not ask for."""
    return Sentence(
        f"We do not know the name {quoted(name)}.{did_you_mean(name, known)} {_TAKE_OUT}",
        on_screen=_NOT_OURS,
    )


def not_a_section(name: str) -> Sentence:
    """A single value where a section with names of its own belongs."""
    return Sentence(
        f"{quoted(name)} is a section. Give it a heading in square brackets: [{name}].",
        on_screen=_NOT_OURS,
    )


def not_text(entered: object) -> Sentence:
    """Words belong here."""
    said = f"{quoted(entered)} is not text."
    return Sentence(f"{said} Put words in quotes.", on_screen=said)


def blank_text() -> str:
    """A blank where words belong; absence says unknown better."""
    return "This is blank."


def hidden_character() -> str:
    """A control character, or one that turns the order of letters round."""
    return (
        "This holds a character that does not show and can change how the text reads. "
        "Delete the text and type it again."
    )


def too_long(limit: int) -> str:
    """More text than a paper can carry."""
    return f"This is longer than {limit:,} characters. Enter a shorter text."


def not_whole(entered: object) -> str:
    """A whole number belongs here."""
    return f"{quoted(entered)} is not a whole number."


def not_a_number(entered: object) -> str:
    """A number belongs here."""
    return f"{quoted(entered)} is not a number."


def negative(entered: object) -> str:
    """A number below nought where none can be."""
    return f"{quoted(entered)} is below nought."


def out_of_bounds(entered: object, low: object, high: object) -> str:
    """A number beyond what can be."""
    return f"{quoted(entered)} is not between {low} and {high}."


def too_fine(entered: object, places: int) -> str:
    """More decimals than the figure can mean."""
    return f"{quoted(entered)} has more than {places} decimals."


def not_a_date(entered: object) -> str:
    """A date belongs here."""
    return f"{quoted(entered)} is not a date."


def outside_our_dates(entered: date, first: date, last: date) -> Sentence:
    """A date beyond the years a case can hold."""
    days = [day_in_words(each) for each in (entered, first, last)]
    return Sentence(
        f"{entered} is outside our dates, {first} to {last}.",
        on_screen=f"{days[0]} is outside our dates, {days[1]} to {days[2]}.",
    )


def not_yes_or_no(entered: object) -> Sentence:
    """True or false belongs here."""
    return Sentence(
        f"{quoted(entered)} is neither true nor false.",
        on_screen=f"{quoted(entered)} is neither yes nor no.",
    )


def not_a_choice(entered: object, choices: Iterable[str]) -> Sentence:
    """A closed list does not hold this."""
    said = f"{quoted(entered)} is not on the list."
    return Sentence(f"{said}{did_you_mean(str(entered), tuple(choices))}", on_screen=said)


def not_a_list(entered: object) -> Sentence:
    """A list belongs here."""
    said = f"{quoted(entered)} is not a list."
    return Sentence(f"{said} Put the values in square brackets.", on_screen=f"{said} {AS_SAVED}")


def not_entries(name: str) -> Sentence:
    """A single value where a list of entries belongs."""
    return Sentence(
        f"Give each entry a heading of its own: [[{name}]].",
        on_screen=f"This should be a list. {AS_SAVED}",
    )


def too_many_entries(found: int, limit: int) -> str:
    """More entries than any list of ours has."""
    return f"This list has {found:,} entries and we read at most {limit}. Take some out."


def one_change_each() -> Sentence:
    """A change of the timetable that asks for nothing, or for more than one thing."""
    return Sentence(
        "Each change is of one thing. Enter just one of weeks, wait_for and not_wait_for.",
        on_screen="Each change is of one thing: the weeks, a wait put in or a wait taken out.",
    )


def wrong_number_of_years(found: int) -> str:
    """A yearly list that does not hold five values."""
    return f"This list has {found} values."


def too_many_budget_rows(limit: int) -> str:
    """More rows in a list of the budget than a finance director could follow."""
    return f"There are more than {limit} rows in this list. Join some of them."


def budget_row_without_name() -> str:
    """A row of the budget that nobody could point at."""
    return "This row has no name. Give it a few words, such as “Payroll service”."


def one_value_only() -> str:
    """A list where one value belongs."""
    return "This takes one value and not a list."


def not_eight_digits(entered: object) -> str:
    """A CPV code that is not one."""
    return f"{quoted(entered)} is not eight digits."


def wrong_unit(entered: str, unit: str) -> str:
    """A money input in a unit other than its own."""
    return f"This is in {unit}, not {quoted(entered)}. Change the unit, or leave it out."


def seats_do_not_fit() -> str:
    """More seats for colleagues than the board has."""
    return "Colleagues cannot fill more seats than the board has. Change one of the two numbers."


def window_ends_before_it_begins() -> str:
    """The window's last day comes before its first."""
    return "The window closes before it opens. Change one of the two days."


def window_but_none_published() -> str:
    """Window dates beside “no window”."""
    return "You give the days of a window but say none is published. Change one of the two."


def longest_wait_is_shorter() -> str:
    """The most days after a yes are fewer than the least."""
    return "The longest wait after a yes is shorter than the least. Change one of the two."


def yes_before_it_came() -> str:
    """The yes comes before the expression of interest."""
    return "The council said yes before it got the letter. Change one of the two days."


def award_before_bids() -> str:
    """The award comes before anyone could bid."""
    return "The award comes before bids are sought. Change one of the two days."


def scored_before_fixed() -> str:
    """Options that were scored before anyone had fixed what they are judged by."""
    return (
        "The options were scored before you fixed what you judge them by, so the scores do not "
        "count. Score them again, and enter that day."
    )


def decision_before_notice() -> str:
    """The further decision comes before the notice that others objected to."""
    return "The last decision comes before the notice it is about. Change one of the two days."


def unknown_variant(entered: str, known: Iterable[str]) -> Sentence:
    """The default variant is not one of the variants."""
    enter = f"one of: {', '.join(known)}."
    return Sentence(
        f"There is no variant {quoted(entered)} in this file. Add it under [variants], or enter "
        f"{enter}",
        on_screen=f"There is no way to run this plan called {quoted(entered)}. Enter {enter}",
    )


def row_twice() -> str:
    """Two rows of a spreadsheet for the same answer."""
    return "Another row has this answer too. Keep one of them."


def row_without_name() -> str:
    """An answer in a row that is none of ours."""
    return "This answer has no name beside it. Use the rows we gave you."


def no_such_sheet(title: str) -> str:
    """The spreadsheet has no sheet of that title."""
    return f"There is no sheet called {quoted(title)}. Use the spreadsheet you saved from us."


def repeated_name(entered: str) -> str:
    """Two entries of a list with the same key."""
    return f"Two entries are called {quoted(entered)}. Give each its own name."


# posts.csv


def refused_column(name: str, about: str) -> str:
    """A column about people, never posts. Nothing in the file has been read."""
    return (
        f"This column looks like {about}. We hold posts, never people, so we have read none of "
        f"the file. Delete the column {quoted(name)} and save it again."
    )


def needless_column(name: str, fewest: int) -> str:
    """What only a breakdown uses, recorded of too few posts for one to be shown."""
    return (
        f"With fewer than {fewest} posts we show no breakdown, so nobody needs this. "
        f"Delete the column {quoted(name)} and save it again."
    )


def refused_value(about: str) -> str:
    """A cell that holds something about a person. The value is never repeated."""
    return f"This looks like {about}. We hold posts, never people. Take it out."


def refused_text(about: str, instead: str) -> str:
    """An answer that holds something about a person. The answer is never repeated."""
    return f"This looks like {about}. We hold posts and plans, never people. Take it out. {instead}"


def unknown_column(name: str, known: Iterable[str]) -> str:
    """A column we do not read."""
    return f"We do not know the column {quoted(name)}.{did_you_mean(name, known)} {_DROP}"


_DROP = "Change its heading or delete the column."


def blank_column(number: int) -> str:
    """A column without a heading."""
    return f"Column {number} has no heading. Give it one of ours, or delete the column."


def column_twice(name: str) -> str:
    """The same heading on two columns."""
    return f"Two columns are headed {quoted(name)}. Keep one of them."


def no_column(name: str) -> str:
    """A column we need is not there."""
    return f"There is no column {quoted(name)}. Add it; where you do not know, leave cells blank."


def no_pay_columns() -> str:
    """Neither a point nor a pay column, nor a scale with grades."""
    return (
        "There is no column “point” and none called “pay”. Add one of them, or both “spine” and "
        "“grade”."
    )


def too_many_columns(found: int, limit: int) -> str:
    """More columns than any posts file has."""
    return f"There are {found:,} columns and we read at most {limit}. Keep only ours."


def wrong_separator() -> str:
    """Semicolons or tabs between the cells."""
    return "The cells are not split by commas. Save the file again as CSV with commas."


def header_only() -> str:
    """Headings and not one post."""
    return "There are headings but no posts. Add a row for each post."


def header_again() -> str:
    """The headings come a second time."""
    return "This row repeats the headings. Delete it."


def too_few_cells(found: int, wanted: int) -> str:
    """The row stops early, as in a file that was cut short."""
    return (
        f"This row has {found} of {wanted} cells, so the file may be cut short. "
        "Fill in the row, or save the file again."
    )


def too_many_cells(found: int, wanted: int) -> str:
    """The row runs on past the headings."""
    return (
        f"This row has {found} cells for {wanted} headings. "
        "Put quotes round any cell that holds a comma."
    )


def quote_left_open() -> str:
    """A quote that is not closed on its line."""
    return (
        "A quote is not closed in this row, so the file may be cut short. "
        "Close the quote, and keep each post on one line."
    )


def too_many_rows(limit: int) -> str:
    """More posts than any one case holds."""
    return f"There are more than {limit:,} rows. Keep only the posts of this service."


def formula() -> str:
    """A cell a spreadsheet would run."""
    return (
        "This begins like a formula (=, +, -, @ or a tab). "
        "Enter its value as plain text or a plain number."
    )


def cell_too_long(limit: int) -> str:
    """A cell longer than any post needs."""
    return f"This is longer than {limit} characters. Enter a shorter text."


def blank_id() -> str:
    """A post without its label."""
    return "This post has no id."


def id_twice(entered: str, first_row: int) -> str:
    """Two posts with one label."""
    return f"The id {quoted(entered)} is already on row {first_row}. Give each post its own."


def negative_pay(entered: str) -> str:
    """Pay below nought."""
    return f"The pay {quoted(entered)} is below nought."


def unknown_scheme(entered: str, choices: Iterable[str]) -> str:
    """A pension scheme whose rules we do not hold."""
    return f"We hold no rules for the scheme {quoted(entered)}.{did_you_mean(entered, choices)}"


def no_such_point(entered: str) -> str:
    """A spine point that does not exist."""
    return f"There is no point {quoted(entered)} on the spine."


def no_such_band(entered: str) -> str:
    """A grade that names no Agenda for Change band, on a post that is paid by one."""
    return (
        f"There is no band {quoted(entered)} on the health service’s pay scale. "
        "Enter the band as the grade, such as Band 5 or Band 8a."
    )


def no_such_step(entered: int, band: str, steps: int) -> str:
    """A step above the last one of its Agenda for Change band."""
    last = "1 is its only step" if steps == 1 else f"its steps are 1 to {steps}"
    return f"There is no step {entered} in band {band}: {last}. Enter one of them."


def hours_not_possible(entered: str, full_time: str) -> str:
    """Hours of nought, or above full time."""
    return f"{quoted(entered)} hours a week is not possible where full time is {full_time}."


def point_and_pay() -> str:
    """Both ways of giving pay, which could disagree."""
    return "This post has a point and a pay. Keep one of them and clear the other."


def no_lowest(what: str) -> str:
    """The top of a grade without its bottom; `what` is point or pay."""
    return (
        f"This post has a highest {what} and no lowest. Enter both, or leave the highest blank and "
        f"enter the post’s own {what}."
    )


def highest_below_lowest(what: str, highest: str, lowest: str) -> str:
    """A grade upside down; `what` is point or pay."""
    return f"The highest {what}, {quoted(highest)}, is below the lowest, {quoted(lowest)}."


def no_reason(perimeter: str) -> str:
    """A post kept out or shared with no reason given."""
    return f"This post is “{perimeter}” and no reason is given."
