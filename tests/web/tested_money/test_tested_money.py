"""The money put to the test on the site: the first page, what if, runs, and where figures lead."""

import html
import re

import pytest
from django.test import Client

from spinout.web.tested_money.running import MOST_RUNS
from tests.house.reading_grade import grade

pytestmark = pytest.mark.django_db
EXAMPLE = "/example/library-service/as-printed/money/"
OWN = "/plan/money/"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "kernels"))


@pytest.fixture
def library(client: Client) -> Client:
    """Someone who has opened a copy of the library example."""
    client.post("/plan/example/library-service/")
    return client


def words(page: str) -> str:
    """The words a reader sees in the main part of the page."""
    main = page[page.index("<main") : page.index("</main>")]
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", main)))


def test_the_first_page_opens_with_what_a_board_asks_first(client):
    page = words(client.get(EXAMPLE).text)
    told = [
        "Least cash at the end of any month £189,204 in April 2028",
        "First year in which costs are above income Year 4",
        "Guarantees The plan does not say if anyone has given a guarantee.",
        "What it does to the budget of those who pay",
        "Six tests of the plan",
        "What moves it most",
        "What if?",
        "How it may fall: many runs",
    ]
    places = [page.index(each) for each in told]
    assert places == sorted(places)


def test_the_budget_is_told_beside_what_the_service_costs_now(client):
    page = words(client.get(EXAMPLE).text)
    assert "What the service costs now £8,961,000" in page
    assert "More or less than now −£2,474,000" in page
    assert "is a saving only if the service would really have gone on costing" in page


def test_all_six_tests_are_there_with_what_each_changes(client):
    page = words(client.get(EXAMPLE).text)
    for name, reserve in (
        ("Pay award 2 points higher for two years", "−£636,968"),
        ("Other income is half of the plan", "−£475,304"),
        ("The contract is cut by 10% in year 2", "−£2,440,104"),
        ("The service starts six months late", "−£1,040,529"),
        ("The employer pays 5 points more for pensions", "−£931,544"),
        ("The contract is not renewed", "£154,696"),
    ):
        assert re.search(rf"{re.escape(name)} .*?{reserve}", page), name
    assert "No cost is cut with it." in page


def test_every_figure_leads_to_where_it_comes_from(client):
    page = client.get(EXAMPLE).text
    links = {html.unescape(each) for each in re.findall(r'href="([^"]+/why/[^"]+)"', page)}
    assert len(links) > 20
    for link in sorted(links)[::5]:
        assert client.get(link).status_code == 200, link


def test_where_a_figure_comes_from_is_told_with_its_parts(client):
    page = words(client.get(f"{EXAMPLE}why/cash/1/").text)
    assert "Cash in the bank: £189,204.16" in page
    assert "Cash in the bank is (cash in the bank of the month before" in page
    assert "Contract money received April 2028 £540,583.33" in page
    assert "What is made from it" in page


def test_a_figure_of_a_test_is_told_as_that_test_s(client):
    page = words(client.get(f"{EXAMPLE}why/contract_income/13/?test=contract_cut").text)
    assert "The contract is cut by 10% in year 2: April 2029" in page
    assert "Contract income: £486,525.00" in page


@pytest.mark.parametrize(
    "address",
    ["why/nothing/1/", "why/cash/0/", "why/cash/61/", "why/cash/1/?test=nothing", "why/penny/1/"],
)
def test_there_is_no_page_of_a_figure_that_is_not_there(client, address):
    assert client.get(EXAMPLE + address).status_code == 404


def test_no_example_of_that_name_has_no_pages(client):
    assert client.get("/example/library-service/nothing/money/").status_code == 404
    assert client.post("/example/nothing/today/money/runs/").status_code == 404


def test_a_change_is_set_beside_the_plan_its_difference_first(client):
    asked = {"what_1": "contract_yearly", "by_1": "-10", "year_1": "2"}
    page = words(client.get(EXAMPLE, asked).text)
    assert "What the contract pays: 10% less from year 2 −£2,457,841 −£2,594,800" in page
    assert page.index("How far each is from the plan") < page.index("How each stands")


def test_five_changes_stand_side_by_side_and_a_rate_moves_by_points(client):
    asked = {f"what_{n}": "input_contract_uplift" for n in range(1, 6)}
    asked |= {f"by_{n}": str(n) for n in range(1, 6)}
    page = words(client.get(EXAMPLE, asked).text)
    assert "Yearly rise in the contract price: 1 point more" in page
    assert "Yearly rise in the contract price: 5 points more" in page


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"what_1": "pay", "by_1": "lots"}, "Enter a number from -100 to 1,000"),
        ({"what_1": "pay", "by_1": "NaN"}, "Enter a number from -100 to 1,000"),
        ({"what_1": "pay", "by_1": "1e999999"}, "Enter a number from -100 to 1,000"),
        ({"what_1": "pay", "by_1": ""}, "Enter a number from -100 to 1,000"),
        ({"what_1": "nothing", "by_1": "1"}, "Choose what to change."),
        ({"what_1": "pay", "by_1": "1", "year_1": "9"}, "Choose a year from 1 to 5."),
        ({"what_1": "input_set_up", "by_1": "1", "year_1": "2"}, "Choose year 1."),
    ],
)
def test_a_change_that_does_not_fit_says_what_to_enter(client, asked, says):
    answer = client.get(EXAMPLE, asked)
    assert answer.status_code == 422
    assert words(answer.text).count(says) == 2
    assert "<title>Error: " in answer.text


def test_pay_far_outside_what_its_curve_covers_says_so(library):
    answer = library.get(f"{OWN}?variant=today&what_1=pay&by_1=300")
    assert answer.status_code == 422
    assert "times the plan’s pay" in words(answer.text)


def test_runs_arrive_with_their_steps_and_a_heading_over_every_chance(client):
    page = client.post(f"{EXAMPLE}runs/", {"runs": "300", "seed": "4"}).getvalue().decode()
    said = words(page)
    steps = ["The plan is worked out", "300 runs are drawn", "The price is found, by 300"]
    heading = "Of these 300 runs, on 7 assumptions of which 7 are ours"
    told = [*steps, heading, "Some year ends in deficit:", "Cash at the end of each month"]
    places = [said.index(each) for each in told]
    assert places == sorted(places)
    assert "Starting number: 4." in said
    assert page.count("<h1") == 1


def test_the_same_starting_number_gives_the_same_page(client):
    ask = {"runs": "200", "seed": "9"}
    one, two = (client.post(f"{EXAMPLE}runs/", ask).getvalue() for _ in range(2))
    assert one == two


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"runs": "99", "seed": "1"},
        {"runs": str(MOST_RUNS + 1), "seed": "1"},
        {"runs": "200", "seed": "-1"},
        {"runs": "200", "seed": "9" * 20},
        {"runs": "²", "seed": "1"},
    ],
)
def test_runs_that_do_not_fit_lead_back_to_the_page(client, asked):
    answer = client.post(f"{EXAMPLE}runs/", asked)
    assert (answer.status_code, answer.url) == (302, f"{EXAMPLE}#runs")


def test_runs_that_cannot_be_drawn_say_so(client, monkeypatch):
    from spinout.web.tested_money import running

    def fails(*_):
        raise RuntimeError

    monkeypatch.setattr(running, "risk", fails)
    page = client.post(f"{EXAMPLE}runs/", {"runs": "200", "seed": "1"}).getvalue().decode()
    assert "The runs could not be drawn" in words(page)


def test_what_is_told_of_runs_reads_at_grade_seven_or_below(client):
    page = client.post(f"{EXAMPLE}runs/", {"runs": "200", "seed": "1"}).getvalue().decode()
    main = page[page.index("<main") : page.index("</main>")]
    main = re.sub(r"<(table|svg).*?</\1>", "", main, flags=re.S)
    lines = re.sub(r"</(p|li|h\d|dt|dd)>", ". ", main)
    assert grade(html.unescape(re.sub(r"<[^>]+>", " ", lines))) <= 7


def test_a_plan_of_one_s_own_is_put_to_the_same_tests(library):
    page = words(library.get(f"{OWN}?variant=as-printed").text)
    assert "£189,204 in April 2028" in page
    answer = library.post(f"{OWN}runs/?variant=as-printed", {"runs": "200", "seed": "1"})
    assert "Of these 200 runs" in answer.getvalue().decode()
    why = words(library.get(f"{OWN}why/cash/1/?variant=as-printed").text)
    assert "Cash in the bank: £189,204.16" in why
    assert f"{OWN}?variant=as-printed" in library.get("/plan/stages/?variant=as-printed").text


def test_a_plan_whose_money_cannot_be_drawn_leads_back_to_all_stages(client):
    client.post("/plan/")
    for address in (OWN, f"{OWN}why/cash/1/"):
        assert client.get(address).url == "/plan/stages/#money"
    assert client.post(f"{OWN}runs/", {"runs": "200", "seed": "1"}).url == "/plan/stages/#money"


def test_a_stranger_has_no_plan_to_test():
    for address in (OWN, f"{OWN}why/cash/1/"):
        assert Client().get(address).status_code in (302, 404)
