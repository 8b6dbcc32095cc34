"""Word by mail that a question has come. The mail holds no word of it, and nobody's address."""

from django.conf import settings
from django.core.mail import send_mail

from spinout.law import day_in_words
from spinout.web.design.quiet import log_fault
from spinout.web.enquiries.models import Enquiry
from spinout.web.enquiries.reference import in_groups


def tell(enquiry: Enquiry) -> None:
    """Sends word, where an address for it was set. A mail that fails is noted and holds up nobody.

    The question stays in one place, so that it is gone when it is erased there.
    """
    if not settings.MAIL_TO:
        return
    try:
        send_mail(
            subject=f"A question has come: {in_groups(enquiry.reference)}",
            message=_words(enquiry),
            from_email=settings.MAIL_FROM,
            recipient_list=[settings.MAIL_TO],
        )
    except Exception as fault:
        # The question is kept already. What a mail server says could repeat an address.
        log_fault(fault, page="of a mail")


def _words(enquiry: Enquiry) -> str:
    lines = [
        f"A question has come. Its number is {in_groups(enquiry.reference)}.",
        "Read it with: spinout-web enquiries",
    ]
    if enquiry.answer_by:
        lines.insert(1, f"An answer is due by {day_in_words(enquiry.answer_by)}.")
    return "\n".join(lines) + "\n"
