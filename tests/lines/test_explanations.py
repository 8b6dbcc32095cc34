"""Any figure opens to what it was worked out from."""

import pytest

from spinout.lines import explain, work_out
from spinout.lines.errors import MonthOutsideBookError, UnknownLineError


@pytest.fixture
def worked(every_word_book, awkward):
    return work_out(every_word_book, awkward(7))


def test_a_figure_names_its_parents_with_their_values_and_its_users(worked):
    told = explain(worked, "cash", 4, depth=1)
    assert told.value == worked.columns["cash"][4]
    assert [(each.key, each.first) for each in told.parents] == [
        ("cash", 3),
        ("profit", 4),
        ("dues", 4),
    ]
    assert [each.value for each in told.parents] == [
        worked.columns["cash"][3],
        worked.columns["profit"][4],
        worked.columns["dues"][4],
    ]
    assert told.users == ("cash", "dues")
    assert told.unit == "pounds"
    assert told.sentence.startswith("Cash is")


def test_parents_go_as_deep_as_asked(worked):
    told = explain(worked, "cash", 4, depth=2)
    assert [each.key for each in told.parents[1].parents] == ["one_amount", "other_amount"]
    assert explain(worked, "cash", 4, depth=0).parents == ()


def test_the_first_month_reads_what_stands_before_it(worked):
    assert explain(worked, "last_month", 0, depth=1).parents[0].key == "opening"


def test_only_the_arm_taken_is_a_parent(worked):
    opened = worked.columns["is_open"]
    for month, is_open in enumerate(opened):
        keys = [each.key for each in explain(worked, "picked", month, depth=1).parents]
        assert keys == ["is_open", "one_amount" if is_open else "other_amount"]
    assert set(opened) == {0.0, 1.0}


def test_a_sum_gives_its_months_and_their_total(worked):
    (parent,) = explain(worked, "year_so_far", 14, depth=1).parents
    assert (parent.key, parent.first, parent.last) == ("profit", 12, 14)
    assert parent.value == worked.columns["year_so_far"][14]


def test_tables_are_parents_by_row(worked):
    looked_up = explain(worked, "uplifted", 13, depth=1).parents[2]
    assert (looked_up.key, looked_up.first, looked_up.value) == ("uplift", 1, 0.1 * 3)
    banded = explain(worked, "taxed", 0, depth=1).parents[-1]
    assert (banded.key, banded.first, banded.last, banded.value) == ("tax", 0, 2, None)


def test_an_input_has_users_and_no_parents(worked):
    told = explain(worked, "share", 3, depth=3)
    assert (told.parents, told.sentence) == ((), "")
    assert "product" in told.users


@pytest.mark.parametrize("key", ["rent", "tax", "uplift", "pence_in_a_pound"])
def test_what_is_not_a_monthly_value_is_refused(worked, key):
    with pytest.raises(UnknownLineError):
        explain(worked, key, 0, depth=1)


@pytest.mark.parametrize("month", [-1, 30])
def test_a_month_outside_the_book_is_refused(worked, month):
    with pytest.raises(MonthOutsideBookError, match="from 0 to 29"):
        explain(worked, "cash", month, depth=1)
