"""Questions about the contract the body might award."""

from decimal import Decimal

from spinout.facts.questions.question import FIRST_DAY, LAST_DAY, Kind, OnlyIf, Question, Section

SECTIONS = (
    Section(
        key="contract",
        title="The contract",
        says="The contract the body might award. You may not know all of it yet.",
    ),
)

QUESTIONS = (
    Question(
        key="contract.value",
        kind=Kind.MONEY,
        label="What is the contract worth in all?",
        hint="Pounds for the whole term, with VAT and any extra years.",
        error="Enter the whole value in pounds, with VAT, like 38922000.",
        why="Large contracts follow more rules.",
        low=Decimal(0),
        high=Decimal(100_000_000_000),
        unit="pounds",
    ),
    Question(
        key="contract.years",
        kind=Kind.WHOLE,
        label="How many years would the contract last?",
        hint="The first term only, without any extra years.",
        error="Enter the number of years, like 5.",
        why="A contract kept for mutuals can last five years at most.",
        low=Decimal(1),
        high=Decimal(50),
        unit="years",
    ),
    Question(
        key="contract.extension_years",
        kind=Kind.WHOLE,
        label="How many years could be added?",
        hint="Enter 0 if none.",
        error="Enter how many years could be added, or 0.",
        why="Extra years count towards the five.",
        low=Decimal(0),
        high=Decimal(50),
        unit="years",
    ),
    Question(
        key="contract.procurement_starts",
        kind=Kind.DATE,
        label="When would the body begin to seek bids?",
        hint="The day it first puts out its notice.",
        error="Enter the day it begins to seek bids, like 2027-06-01.",
        why="The rules of that day apply.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    Question(
        key="contract.award",
        kind=Kind.DATE,
        label="When would the contract be awarded?",
        hint="The day the body signs or means to sign.",
        error="Enter the day of the award, like 2027-12-01.",
        why="Some limits look back three years from this day.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    Question(
        key="contract.last_reserved_contract",
        kind=Kind.DATE,
        label="When did the mutual last win a contract like this kept for mutuals?",
        hint="From this same body. Enter “not applicable” if it never has.",
        error="Enter the day of that contract, like 2024-05-01, or “not applicable”.",
        why="A mutual cannot win two such contracts from one body within three years.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    Question(
        key="contract.mixed",
        kind=Kind.YES_NO,
        label="If it buys health care, does it buy other things too?",
        hint="Say no if all of it is health care, or if none of it is.",
        error="Enter true or false: does it buy both health care and other things?",
        why="The NHS rules cover some mixed contracts and not others.",
    ),
    Question(
        key="contract.mostly_health",
        kind=Kind.YES_NO,
        label="Is the health care worth more than the rest?",
        hint="Over the whole life of the contract.",
        error="Enter true or false: is the health care worth more than the rest?",
        why="If the rest is worth more, the NHS rules do not apply.",
        only_if=OnlyIf(key="contract.mixed", answer=True),
    ),
    Question(
        key="contract.could_be_split",
        kind=Kind.YES_NO,
        label="Could the rest be bought on its own?",
        hint="Say yes if that would be a fair way to buy it. The buyer decides.",
        error="Enter true or false: could the rest be bought on its own?",
        why="If it could, the NHS rules do not cover the two together.",
        only_if=OnlyIf(key="contract.mixed", answer=True),
    ),
    Question(
        key="contract.within_nhs_limit",
        kind=Kind.YES_NO,
        label="Does the care fit the limit for its code?",
        hint="The NHS rules cover four codes only in part. One is community health, which counts "
        "where it is given to individuals. For all other codes, enter “not applicable”.",
        error="Enter true or false, or “not applicable”: does the care fit the limit?",
        why="Care outside the limit is bought under other rules.",
    ),
)
