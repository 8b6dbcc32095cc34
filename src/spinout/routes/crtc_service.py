"""Is the service one that may be challenged?"""

from spinout.completions import Part, combine, settled, yes_or_no
from spinout.facts.service import Service
from spinout.law import OutsideOurDataError, Reading

SCOPE = "localism-act-2011/s81-5"
NAMED_PERSON = "crtc-eoi-regs-2012/sch2-para4"
NHS_EXCLUSIONS = ("crtc-eoi-regs-2012/sch2-para2", "crtc-eoi-regs-2012/sch2-para3")


def nhs_exclusion_stands(reading: Reading) -> bool:
    """Whether services commissioned with or by the NHS are excluded on the reading's date.

    Law: crtc-eoi-regs-2012/sch2-para2, crtc-eoi-regs-2012/sch2-para3
    """
    try:
        for key in NHS_EXCLUSIONS:
            reading.provision(key)
    except OutsideOurDataError:
        return False
    return True


def may_be_challenged(provided: bool, named_person: bool, with_nhs: bool) -> bool:
    """Whether the service is a relevant service: the authority's, and not excluded."""
    return provided and not named_person and not with_nhs


def in_scope(service: Service, reading: Reading) -> Part[bool]:
    """Whether the service is a relevant service on the reading's date.

    Law: localism-act-2011/s81-5, crtc-eoi-regs-2012/sch2-para2, crtc-eoi-regs-2012/sch2-para3,
    crtc-eoi-regs-2012/sch2-para4
    """
    with_nhs = (
        yes_or_no(service.joint_with_nhs, "service.joint_with_nhs")
        if nhs_exclusion_stands(reading)
        else settled(False)
    )
    return combine(
        may_be_challenged,
        yes_or_no(service.provided_by_authority, "service.provided_by_authority"),
        yes_or_no(service.named_person, "service.named_person"),
        with_nhs,
    )


def cites(service: Service) -> tuple[str, ...]:
    """The provisions by which the service may not be challenged, for the reason that is given."""
    if service.named_person is True:
        return (SCOPE, NAMED_PERSON)
    return (SCOPE,) if service.provided_by_authority is False else (SCOPE, *NHS_EXCLUSIONS)


def reason(service: Service) -> str:
    """Why the service may not be challenged."""
    if service.named_person is True:
        return "The right leaves out a service for one named person with complex needs."
    if service.provided_by_authority is False:
        return (
            "The right covers work in England that the authority does, or pays others to do. "
            "This is not such work."
        )
    return "On this date the right leaves out services commissioned with or by the NHS."


def cure(service: Service) -> str:
    """What would have to be different for the service to be one that may be challenged."""
    if service.named_person is True:
        return "Ask to run the service for people with such needs in general. That is not left out."
    if service.provided_by_authority is False:
        return (
            "It would have to be work that the authority does, or pays others to do. Ask the body "
            "that does or pays for it."
        )
    return "Ask for a part that the authority buys alone. Or wait until this rule has ended."
