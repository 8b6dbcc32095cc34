"""Papers to start from: the letter that asks, and the pages for a solicitor. None is kept."""

from spinout.documents import word
from spinout.facts.plan import CaseFacts
from spinout.handovers.passage import Passage
from spinout.web.asking.link import Told
from spinout.web.first_check.told import facts


def letter(told: Told) -> bytes:
    """The expression of interest for Word, with each part still to write named."""
    # Loading the stages takes half a second, which starting the server need not wait for.
    from spinout.proposals.completeness import completeness
    from spinout.proposals.expression import expression_of_interest

    passage = _taken(facts(told.answers), told)
    return word(expression_of_interest(passage, completeness(passage), made_on=told.on))


def for_a_solicitor(told: Told) -> bytes:
    """Every answer with its provision, for Word, and what we could not check."""
    from spinout.proposals.for_solicitor import for_solicitor

    return word(for_solicitor(_taken(facts(told.answers), told), made_on=told.on))


def _taken(case: CaseFacts, told: Told) -> Passage:
    from spinout.case import pass_through

    return pass_through(case, variant=None, on=told.on)
