"""Each thing wrong in case.toml has its own sentence, its row and its name."""

import pytest


@pytest.mark.parametrize(
    ("text", "row", "column", "says"),
    [
        ("[parent\n", 1, None, "We could not read past this line."),
        ('[parent]\nname = "Example\n', 2, None, "We could not read past this line."),
        ('[case]\nname = """cut', 2, None, "We could not read past this line."),
        ("[case]\nname = 'a'\nname = 'b'\n", 3, None, "This name is given twice. Keep one"),
        ("[case]\ngo_live = 2028-02-30\n", 2, None, "This is not a date. Enter dates like"),
        ("[parnet]\n", 1, "parnet", "We do not know the name “parnet”. Did you mean “parent”?"),
        ("[parent]\nnaem = 'x'\n", 2, "parent.naem", "Did you mean “name”? Change it or take"),
        ("parent = 3\n", 1, "parent", "“parent” is a section. Give it a heading in square"),
        ("[parent]\nname = 7\n", 2, "parent.name", "“7” is not text. Put words in quotes."),
        ("[parent]\nname = ' '\n", 2, "parent.name", "This is blank. Enter the full name"),
        (f"[parent]\nname = '{'x' * 301}'\n", 2, "parent.name", "longer than 300 characters."),
        (
            "[parent]\nkind = 'county'\n",
            2,
            "parent.kind",
            "“county” is not on the list. Did you mean “county-council”? Choose the kind of body,",
        ),
        (
            "[parent]\nnation = 'Englnd'\n",
            2,
            "parent.nation",
            "Did you mean “england”? Choose england, wales, scotland or northern-ireland.",
        ),
        ("[proposer]\nemployees = 'six'\n", 2, "proposer.employees", "“six” is not a number."),
        ("[proposer]\nemployees = 2.5\n", 2, "proposer.employees", "is not a whole number."),
        ("[proposer]\nemployees = true\n", 2, "proposer.employees", "“True” is not a number."),
        ("[proposer]\nemployees = -1\n", 2, "proposer.employees", "“-1” is below nought."),
        ("[proposer]\npartners = 1\n", 2, "proposer.partners", "neither true nor false."),
        ("[control]\nemployee_votes = 101\n", 2, "control.employee_votes", "not between 0 and 100"),
        ("[contract]\nvalue = 1.005\n", 2, "contract.value", "has more than 2 decimals."),
        ("[contract]\nvalue = nan\n", 2, "contract.value", "“NaN” is not a number."),
        ("[contract]\nvalue = 1e999999\n", 2, "contract.value", "is not between 0 and"),
        ("[contract]\nvalue = 'lots'\n", 2, "contract.value", "Enter the whole value in pounds"),
        ("[contract]\naward = '1/12/27'\n", 2, "contract.award", "“1/12/27” is not a date."),
        ("[contract]\naward = 2027-12-01T09:00:00\n", 2, "contract.award", "is not a date."),
        (
            "[contract]\naward = 2011-12-31\n",
            2,
            "contract.award",
            "2011-12-31 is outside our dates, 2012-01-01 to 2049-12-31.",
        ),
        (
            "[case]\ngo_live = 2050-01-01\n",
            2,
            "case.go_live",
            "2050-01-01 is outside our dates, 2012-01-01 to 2049-12-31.",
        ),
        ("[service]\ncpv = '9251'\n", 2, "service.cpv", "“9251” is not eight digits."),
        (
            "[control]\nboard_seats = 4\nemployee_seats = 5\n",
            3,
            "control.employee_seats",
            "Colleagues cannot fill more seats than the board has.",
        ),
        (
            "[expression.window]\nfirst = 2026-10-31\nlast = 2026-10-01\n",
            1,
            "expression.window",
            "The window closes before it opens.",
        ),
        (
            "[expression]\nwindow_published = false\n[expression.window]\nfirst = 2026-10-01\n",
            3,
            "expression.window",
            "You give the days of a window but say none is published.",
        ),
        (
            "[contract]\naward = 2027-01-01\nprocurement_starts = 2027-06-01\n",
            2,
            "contract.award",
            "The award comes before bids are sought.",
        ),
        (
            "[case]\ndefault_variant = 'b'\n[variants.a]\npay_from = 'posts'\n",
            2,
            "case.default_variant",
            "There is no variant “b” in this file. Add it under [variants], or enter one of: a.",
        ),
        ("[variants.a]\npay_from = 'post'\n", 2, "variants.a.pay_from", "Did you mean “posts”?"),
        ("[variants.a]\nname = 'x'\n", 1, "variants.a.pay_from", "Enter assumed or posts."),
        ("[money]\nsetup = 3\n", 2, "money.setup", "Did you mean “set_up”?"),
        ("[money.set_up]\nvalu = 3\n", 2, "money.set_up.valu", "Did you mean “value”?"),
        ("[money.set_up]\nvalue = -3\n", 2, "money.set_up.value", "“-3” is below nought."),
        ("[money.set_up]\nvalue = [1, 2]\n", 2, "money.set_up.value", "one value and not a list."),
        (
            "[money.other_income]\nvalue = [1, 2]\n",
            2,
            "money.other_income.value",
            "This list has 2 values. Enter one value, or five: one for each year.",
        ),
        ("[money.set_up]\nunit = 'euros'\n", 2, "money.set_up.unit", "This is in pounds, not"),
        ("[money.set_up]\nstatus = 'sure'\n", 2, "money.set_up.status", "Enter one of: law,"),
        (
            "[money.set_up]\ncertainty = 'guess'\n",
            2,
            "money.set_up.certainty",
            "Enter one of: known, quoted, assumed.",
        ),
        ("[money.set_up]\nat_most = 3\n", 2, "money.set_up.at_most", "3"),
        ("[money.set_up]\nowner = 3\n", 2, "money.set_up.owner", "“3” is not text."),
        ("[money.set_up]\nalso = 3\n", 2, "money.set_up.also", "“3” is not a list."),
        (
            "[money.set_up]\nvalue = 1\n[[money.set_up.also]]\nvalue = 2\n"
            "[[money.set_up.also]]\nvalu = 2\n",
            6,
            "money.set_up.also[2].valu",
            "Did you mean “value”?",
        ),
        ("[narrative]\nstory = 'x'\n", 2, "narrative.story", "We do not know the name “story”."),
        ("[narrative]\nstaff = 3\n", 2, "narrative.staff", "“3” is not text."),
        ("[narrative]\nstaff = ['a', 3]\n", 2, "narrative.staff", "“3” is not text."),
        (
            "[narrative]\nrisks = 'x'\n",
            2,
            "narrative.risks",
            "Give each entry a heading of its own",
        ),
        (
            "[[narrative.options]]\nkey = 'a'\n[[narrative.options]]\nkey = 'a'\n",
            4,
            "narrative.options[2].key",
            "Two entries are called “a”. Give each its own name.",
        ),
        ("[[narrative.risks]]\nname = 3\n", 2, "narrative.risks[1].name", "“3” is not text."),
    ],
)
def test_each_thing_wrong_has_its_own_sentence(problems_in_case, text, row, column, says):
    (problem,) = problems_in_case(text)
    assert (problem.file, problem.row, problem.column) == ("case.toml", row, column)
    assert says in problem.sentence


def test_brackets_inside_brackets_without_end_are_refused(problems_in_case):
    (problem,) = problems_in_case("a = " + "[" * 100_000)
    assert "Use the layout of the example" in problem.sentence


def test_every_problem_is_reported_in_the_order_of_the_rows(problems_in_case):
    text = """
[money]
pay_share = "most"
[parent]
kind = "counsil"
[case]
go_live = "soon"
"""
    found = problems_in_case(text)
    assert [each.row for each in found] == [3, 5, 7]


def test_names_inside_a_long_text_are_not_taken_for_names(problems_in_case):
    text = '[narrative]\nsummary = """\n[parent]\nkind = "x"\n"""\n[parent]\nkind = "x"\n'
    (problem,) = problems_in_case(text)
    assert problem.row == 7


def test_a_name_inside_an_inline_table_is_placed_on_the_line_that_holds_it(problems_in_case):
    text = "[expression]\nwindow = { first = 2026-10-01, lst = 2026-10-31 }\n"
    (problem,) = problems_in_case(text)
    assert (problem.row, problem.column) == (2, "expression.window.lst")


def test_what_was_entered_is_cut_short_before_it_is_repeated(problems_in_case):
    (problem,) = problems_in_case(f"[contract]\naward = '{'9' * 5000}'\n")
    assert len(problem.sentence) < 200
