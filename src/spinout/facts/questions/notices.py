"""Questions about what the buyer has published and done on the way to the award."""

from spinout.facts.questions.question import FIRST_DAY, LAST_DAY, Kind, OnlyIf, Question, Section

SECTIONS = (
    Section(
        key="notices",
        title="What the buyer has published",
        says="Each of these starts a clock. Leave out what has not happened yet.",
    ),
)

QUESTIONS = (
    Question(
        key="notices.approach_sent",
        kind=Kind.DATE,
        label="When did the buyer send its first notice to be published?",
        hint="For NHS care only: the notice that it will look for the provider that suits best.",
        error="Enter the day it sent the notice, like 2027-06-01.",
        why="It may not settle who might do the work until some days have gone by.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    Question(
        key="notices.intention_published",
        kind=Kind.DATE,
        label="When did the buyer publish whom it means to choose?",
        hint="For NHS care only.",
        error="Enter the day it came out, like 2027-06-01.",
        why="A wait begins the day after. In it, others may object.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    Question(
        key="notices.representations",
        kind=Kind.YES_NO,
        label="Has anyone objected in time?",
        hint="For NHS care only. Someone who wanted the work may object in writing.",
        error="Enter true or false: has anyone objected in time?",
        why="If so, the buyer must look again, and the wait goes on.",
    ),
    Question(
        key="notices.further_decision",
        kind=Kind.DATE,
        label="When did the buyer tell its last decision on what was said?",
        hint="The last decision, if there were more.",
        error="Enter the day it told them, like 2027-06-15.",
        why="The wait ends some days after that.",
        low=FIRST_DAY,
        high=LAST_DAY,
        only_if=OnlyIf(key="notices.representations", answer=True),
    ),
    Question(
        key="notices.award_published",
        kind=Kind.DATE,
        label="When did the contract award notice come out?",
        hint="For a contract that is not NHS care.",
        error="Enter the day it came out, like 2027-06-01.",
        why="Any wait before signing counts from this day.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    Question(
        key="notices.standstill_offered",
        kind=Kind.YES_NO,
        label="Does that notice offer a wait before signing?",
        hint="The lighter rules do not ask for one, but a buyer may offer it.",
        error="Enter true or false: does the notice offer a wait?",
        why="If it does, the wait must be kept.",
    ),
    Question(
        key="notices.contract_entered",
        kind=Kind.DATE,
        label="When did both sides enter the contract?",
        hint="Most often the day the last of them signs.",
        error="Enter the day they entered it, like 2027-07-01.",
        why="The details must be published within some days of this.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
)
