"""Questions about which powers and duties the service holds, and who may take them on."""

from spinout.facts.functions import FunctionKind
from spinout.facts.questions.question import IfAmong, Kind, Question, Section, words_of

SECTIONS = (
    Section(
        key="functions",
        title="Which work may go",
        says="Some work is the body’s by law. Part of it may go, and part must stay.",
    ),
)


FOR_CHILDREN = (
    FunctionKind.CHILDREN_LOOKED_AFTER,
    FunctionKind.CHILDREN_SOCIAL_WORK,
    FunctionKind.CHILDREN_ACT_2004,
)


def _yes_no(name: str, label: str, hint: str, why: str, *kinds: FunctionKind) -> Question:
    return Question(
        key=f"functions.{name}",
        kind=Kind.YES_NO,
        label=label,
        hint=hint,
        error="Enter true or false. If it has not been settled, enter “unknown”.",
        why=why,
        only_if=IfAmong(key="functions.kinds", choices=words_of(kinds)),
    )


QUESTIONS = (
    Question(
        key="functions.kinds",
        kind=Kind.CHOICES,
        label="Which of these kinds of work does the service do?",
        hint="Choose all that fit. If none do, enter “not applicable”.",
        error="Choose one or more kinds of work from the list.",
        why="The law says which of them may go to another body, and which must stay.",
        choices=words_of(FunctionKind),
    ),
    _yes_no(
        "body_corporate",
        "Would the mutual be a company, a society or the like?",
        "Say yes if the law would treat it as a body of its own, apart from its members.",
        "Some work for children may go only to such a body.",
        *FOR_CHILDREN,
    ),
    _yes_no(
        "social_workers_supervise",
        "Would registered social workers do the work, or supervise it?",
        "This is about social work with children.",
        "The law lets the work go only on those terms.",
        *FOR_CHILDREN,
    ),
    _yes_no(
        "adoption_society",
        "Would the mutual be a registered adoption society?",
        "Say no if it would not do adoption work.",
        "Adoption work may go only to such a society.",
        FunctionKind.CHILDREN_ADOPTION,
    ),
    _yes_no(
        "employs_fire_fighters",
        "Would the mutual employ fire-fighters itself?",
        "Say yes only if they would be on its own staff.",
        "Only a body that employs fire-fighters may put out fires for the authority.",
        FunctionKind.FIRE_PUTTING_OUT,
    ),
)
