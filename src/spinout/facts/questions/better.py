"""Questions about what would get better, and what would show it."""

from spinout.facts.questions.question import Kind, Question, Section

SECTIONS = (
    Section(
        key="better",
        title="What would be better",
        says="What you would do differently, and how anyone could tell.",
    ),
)

QUESTIONS = (
    Question(
        key="better.changes",
        kind=Kind.PARAGRAPHS,
        label="What would you do differently, and what would get better?",
        hint="For each: for whom, how it is now, how you would measure it, by when and who checks.",
        error="Enter each change with all its parts; leave the clause blank if there is none.",
        why="What is not written into the contract counts as nought.",
    ),
    Question(
        key="better.unchanged",
        kind=Kind.PARAGRAPHS,
        label="What would stay the same?",
        hint="For those who use the service, and for colleagues.",
        error="Enter one or more paragraphs in your own words.",
        why="A manager will ask this first.",
    ),
    Question(
        key="better.ask",
        kind=Kind.PARAGRAPHS,
        label="What do you ask a manager or sponsor for?",
        hint="Such as time for a lead, or a word in writing that you may go on looking.",
        error="Enter one or more paragraphs in your own words.",
        why="A note that asks for nothing gets nothing.",
    ),
)
