"""What is read from a case, whole or half finished."""

from datetime import date
from pathlib import Path
from zipfile import Path as ZipFolder
from zipfile import ZipFile

import pytest

from spinout.facts.assumptions import Certainty
from spinout.facts.casefile import CaseHasErrorsError, check_case, read_case
from spinout.facts.plan import PayFrom
from spinout.facts.posts import NiCategory, Perimeter
from spinout.facts.service import ParentKind, PensionAccess, Window
from spinout.findings import NOT_APPLICABLE, UNKNOWN

HEADINGS = "id,group,scheme,point,hours,full_time_hours,ni_category,perimeter,reason"


def write(folder: Path, text: str) -> Path:
    (folder / "case.toml").write_text(text, encoding="utf-8")
    return folder


def write_posts(folder: Path, *rows: str, headings: str = HEADINGS) -> Path:
    (folder / "posts.csv").write_text("\n".join((headings, *rows)), encoding="utf-8")
    return folder


def test_a_case_that_says_nothing_is_read_with_every_fact_unknown(folder):
    facts = read_case(folder)
    assert facts.go_live is UNKNOWN
    assert facts.parent.kind is UNKNOWN
    assert facts.expression.window is UNKNOWN
    assert facts.expression.items == {}
    assert facts.assumptions == {}
    assert facts.narrative.case_for == ()
    assert facts.narrative.decision_asked == ""


def test_a_case_without_variants_takes_pay_from_its_posts(folder):
    facts = read_case(folder)
    assert facts.variants[facts.default_variant].pay_from is PayFrom.POSTS


def test_the_first_variant_runs_where_the_case_does_not_say(folder):
    text = '[variants.b]\npay_from = "posts"\n[variants.a]\npay_from = "assumed"\n'
    assert read_case(write(folder, text)).default_variant == "b"


def test_the_word_unknown_is_the_same_as_leaving_it_out(folder):
    facts = read_case(write(folder, '[parent]\nkind = "Unknown"\n[contract]\nyears = "unknown"\n'))
    assert facts.parent.kind is UNKNOWN
    assert facts.contract.years is UNKNOWN


def test_not_applicable_is_kept_apart_from_unknown(folder):
    facts = read_case(write(folder, '[contract]\nlast_reserved_contract = "not applicable"\n'))
    assert facts.contract.last_reserved_contract is NOT_APPLICABLE


def test_closed_lists_become_their_own_members(folder):
    text = '[parent]\nkind = "county-council"\n[terms]\naccess = "closed"\n'
    facts = read_case(write(folder, text))
    assert facts.parent.kind is ParentKind.COUNTY_COUNCIL
    assert facts.terms.access is PensionAccess.CLOSED


def test_money_is_whole_pence_however_it_is_written(folder):
    for written in ("38922000", "38_922_000", '"£38,922,000"', "38922000.00"):
        facts = read_case(write(folder, f"[contract]\nvalue = {written}\n"))
        assert facts.contract.value == 3_892_200_000


def test_a_percentage_keeps_the_decimals_it_was_given(folder):
    facts = read_case(write(folder, '[terms]\nemployer_rate_now = 20.0\npay_award = "1.5%"\n'))
    assert facts.terms.employer_rate_now == "20.0"
    assert facts.terms.pay_award == "1.5"


def test_yes_and_no_may_be_words(folder):
    facts = read_case(write(folder, '[proposer]\npartners = "No"\n'))
    assert facts.proposer.partners is False


def test_dates_may_be_quoted(folder):
    facts = read_case(write(folder, '[case]\ngo_live = "2028-04-01"\n'))
    assert facts.go_live == date(2028, 4, 1)


def test_a_buying_code_may_carry_its_check_digit(folder):
    assert read_case(write(folder, '[service]\ncpv = "92511000-6"\n')).service.cpv == "92511000"
    assert read_case(write(folder, "[service]\ncpv = 92511000\n")).service.cpv == "92511000"


def test_a_window_is_read_from_its_two_days(folder):
    text = """
[expression]
window_published = true
window = { first = 2026-10-01, last = 2026-10-31 }
"""
    window = read_case(write(folder, text)).expression.window
    assert window == Window(first=date(2026, 10, 1), last=date(2026, 10, 31))


def test_where_no_window_is_published_its_days_do_not_apply(folder):
    facts = read_case(write(folder, "[expression]\nwindow_published = false\n"))
    assert facts.expression.window is NOT_APPLICABLE


def test_the_number_of_colleagues_does_not_apply_to_a_charity(folder):
    facts = read_case(write(folder, '[proposer]\nkind = "charity"\n'))
    assert facts.proposer.employees is NOT_APPLICABLE


def test_wrapped_lines_are_joined_and_blank_lines_part_paragraphs(folder):
    text = '[narrative]\ncase_for = """\nOne line\nand more.\n\nAnother.\n"""\n'
    assert read_case(write(folder, text)).narrative.case_for == ("One line and more.", "Another.")


def test_an_item_of_the_letter_that_is_blank_is_missing(folder):
    text = '[expression.items]\nE2 = ""\nE3 = "  "\nE4 = "unknown"\nE5a = "One.\\n\\nTwo."\n'
    assert read_case(write(folder, text)).expression.items == {"E5a": "One.\n\nTwo."}


def test_a_money_input_keeps_its_source_and_the_figures_beside_it(folder):
    text = """
[money.contract_income]
value = 6_487_000
source = "A newspaper, 2011"
status = "reported"
owner = "Finance lead"
certainty = "quoted"
[[money.contract_income.also]]
value = 8_100_000
source = "A later page"
note = "Does not fit."
"""
    held = read_case(write(folder, text)).assumptions["contract_income"]
    assert held.value == ("6487000",)
    assert (held.unit, held.status, held.certainty) == (
        "pounds a year",
        "reported",
        Certainty.QUOTED,
    )
    assert [(each.value, each.note) for each in held.also] == [(("8100000",), "Does not fit.")]


@pytest.mark.parametrize(
    ("line", "expected"), [("at_most = true", True), ("at_most = 'yes'", True), ("", False)]
)
def test_a_money_input_may_be_the_most_that_its_source_gives(folder, line, expected):
    text = f"[money.set_up]\nvalue = 652_000\n{line}\n"
    assert read_case(write(folder, text)).assumptions["set_up"].at_most is expected


def test_a_money_input_with_nothing_said_of_it_is_assumed_and_to_confirm(folder):
    held = read_case(write(folder, "[money]\npay_share = 65\n")).assumptions["pay_share"]
    assert (held.value, held.status, held.certainty) == (("65",), "confirm", Certainty.ASSUMED)


def test_a_money_input_that_is_unknown_is_not_among_the_assumptions(folder):
    text = '[money]\npay_share = "unknown"\n[money.set_up]\nvalue = "unknown"\nowner = "Lead"\n'
    assert read_case(write(folder, text)).assumptions == {}


def test_yes_in_the_money_section_is_one(folder):
    facts = read_case(write(folder, "[money]\nset_up_paid_by_parent = true\n"))
    assert facts.assumptions["set_up_paid_by_parent"].value == ("1",)


def test_one_value_for_each_year_is_kept_in_order(folder):
    facts = read_case(write(folder, "[money]\nother_income = [1, 2.5, 3, 4, 5]\n"))
    assert facts.assumptions["other_income"].value == ("1", "2.5", "3", "4", "5")


def test_options_and_risks_are_read_in_order(folder):
    text = """
[[narrative.options]]
key = "stay"
name = "No: stay"
[[narrative.options]]
key = "mutual"
[[narrative.risks]]
name = "One buyer"
owner = "Board"
"""
    told = read_case(write(folder, text)).narrative
    assert [each.key for each in told.options] == ["stay", "mutual"]
    assert told.risks[0].owner == "Board"
    assert told.risks[0].answer == ""


def test_a_post_is_read_with_its_row_and_hours_in_hundredths(folder):
    post = read_case(folder).posts[0]
    assert (post.row, post.id, post.point, post.pay) == (2, "P-1", 4, None)
    assert (post.hours, post.full_time_hours) == (1850, 3700)
    assert (post.ni_category, post.perimeter) == (NiCategory.STANDARD, Perimeter.IN)
    assert post.years_band == "unknown"


def test_pay_may_be_given_in_place_of_a_point(folder):
    headings = "id,group,scheme,pay,hours,full_time_hours,ni_category,perimeter"
    row = 'P-1,Driver,none,"£24,413.50",37,37,a,In'
    post = read_case(write_posts(folder, row, headings=headings)).posts[0]
    assert (post.point, post.pay, post.scheme) == (None, 2_441_350, "none")


def test_headings_may_be_written_as_people_write_them(folder):
    headings = "ID,Group,Scheme,Point,Hours,Full-time hours,NI category,Perimeter,Reason"
    row = "P-1,Driver,lgps_ew_2014,7,37,37,A,in,"
    assert len(read_case(write_posts(folder, row, headings=headings)).posts) == 1


def test_a_post_with_a_fact_unknown_is_kept_apart_and_says_what_it_lacks(folder):
    rows = ("P-1,Driver,unknown,7,,37,A,in,", "P-2,Driver,lgps_ew_2014,,37,37,A,in,")
    facts = read_case(write_posts(folder, *rows))
    assert facts.posts == ()
    assert [each.missing for each in facts.unfinished_posts] == [
        ("posts.scheme", "posts.hours"),
        ("posts.point",),
    ]


def test_blank_lines_and_empty_rows_are_passed_over(folder):
    rows = ("", "P-1,Driver,none,7,37,37,A,in,", ",,,,,,,,", "")
    assert [each.row for each in read_case(write_posts(folder, *rows)).posts] == [3]


def test_files_with_a_byte_order_mark_and_windows_line_ends_are_read(folder):
    for name in ("case.toml", "posts.csv"):
        held = (folder / name).read_bytes().replace(b"\n", b"\r\n")
        (folder / name).write_bytes(b"\xef\xbb\xbf" + held)
    assert len(read_case(folder).posts) == 1


def test_a_case_is_read_from_inside_a_packed_file(folder, tmp_path):
    with ZipFile(tmp_path / "packed.zip", "w") as packed:
        for name in ("case.toml", "posts.csv"):
            packed.write(folder / name, f"library/{name}")
    assert len(read_case(ZipFolder(tmp_path / "packed.zip", "library/")).posts) == 1


def test_reading_a_case_with_problems_raises_them_all(folder):
    write(folder, '[parent]\nkind = "conty-council"\n')
    write_posts(folder, ",Driver,none,7,37,37,A,in,")
    with pytest.raises(CaseHasErrorsError, match="There are 2 things to put right") as raised:
        read_case(folder)
    assert raised.value.problems == check_case(folder)
    assert [each.file for each in raised.value.problems] == ["case.toml", "posts.csv"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Nothing yet\n", "Your plan"),
        ('[service]\nname = "Library service"\n', "Library service"),
        ('[service]\nname = "Library service"\n[case]\nname = "Our idea"\n', "Our idea"),
    ],
)
def test_a_plan_with_no_name_of_its_own_is_called_as_its_service(folder, text, name):
    assert read_case(write(folder, text)).name == name
