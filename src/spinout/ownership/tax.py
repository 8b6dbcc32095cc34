"""Would the mutual be free of corporation tax?"""

from spinout.facts.service import Control

CHARITABLE_FORMS = frozenset({"CBS", "CHARITY"})


def exempt(control: Control) -> bool:
    """Whether the plan names a form that may be a charity, and aims that are all charitable."""
    return control.charitable is True and control.form in CHARITABLE_FORMS
