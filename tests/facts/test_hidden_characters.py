"""Characters that do not show are refused wherever a text can hold one, and never printed."""

import unicodedata

import pytest

from spinout.facts.answer import UnfitAnswerError, check
from spinout.facts.questions import BY_KEY
from tests.facts.conftest import HEADINGS, POST

SENTENCE = (
    "This holds a character that does not show and can change how the text reads. "
    "Delete the text and type it again."
)
RIGHT_TO_LEFT = "\u202e"
HIDDEN = (RIGHT_TO_LEFT, "\u2066", "\u200b", "\u00ad", "\ufeff", "\x07", "\x1b", "\x7f", "\u2028")


def test_each_is_of_a_kind_that_does_not_show() -> None:
    assert {unicodedata.category(each) for each in HIDDEN} == {"Cc", "Cf", "Zl"}


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_post_with_one_is_refused_at_its_cell(problems_in_posts, hidden) -> None:
    post = POST.replace("Library assistant", f"Library {hidden}assistant")
    (found,) = problems_in_posts(f"{HEADINGS}\n{post}\n")
    assert (found.row, found.column, found.sentence) == (2, "group", SENTENCE)


@pytest.mark.parametrize(
    ("text", "row", "name"),
    [
        ('[case]\nname = "A {}"', 2, "case.name"),
        ('[expression.items]\nE3 = "A {}"', 2, "expression.items.E3"),
        ('[narrative]\nsummary = "A {}"', 2, "narrative.summary"),
        ('[[narrative.risks]]\nname = "A {}"', 2, "narrative.risks[1].name"),
        ('[money.set_up]\nvalue = 1\nsource = "A {}"', 3, "money.set_up.source"),
        ('[variants.a]\npay_from = "posts"\nsays = "A {}"', 3, "variants.a.says"),
    ],
)
@pytest.mark.parametrize("written", ["\\u202e", "\u202e", "\\u0007"])
def test_a_text_of_the_case_with_one_is_refused_at_its_line(
    problems_in_case, text, row, name, written
) -> None:
    (found,) = problems_in_case(text.format(written))
    assert (found.row, found.column) == (row, name)
    assert found.sentence.startswith(SENTENCE)


def test_a_name_with_one_is_refused_and_never_printed(problems_in_case) -> None:
    found = problems_in_case('[variants."a\\u202eb"]\npay_from = "posts"')
    assert [each.sentence for each in found] == [SENTENCE]
    printed = problems_in_case('[parent]\nkind = "county\\u202e"\n"na\\u202eme" = 1')
    assert printed
    assert not any(RIGHT_TO_LEFT in str(each) for each in printed)


def test_an_answer_with_one_is_refused_wherever_it_was_typed() -> None:
    with pytest.raises(UnfitAnswerError, match="does not show"):
        check(BY_KEY["narrative.summary"], f"Our plan {RIGHT_TO_LEFT}")
    with pytest.raises(UnfitAnswerError, match="does not show"):
        check(BY_KEY["narrative.summary"], ["Our plan.", f"More {RIGHT_TO_LEFT}"])


def test_ends_of_line_tabs_and_letters_of_any_script_are_not_hidden() -> None:
    said = check(BY_KEY["narrative.summary"], "Llyfrgell Ŵyl\r\n\r\nمكتبة\tБиблиотека café 🚲")
    assert said == ("Llyfrgell Ŵyl", "مكتبة Библиотека café 🚲")
