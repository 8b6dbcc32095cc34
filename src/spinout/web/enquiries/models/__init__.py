"""What is kept of questions: each question, what happened to it, and how many came in an hour."""

from spinout.web.enquiries.models.enquiry import Enquiry
from spinout.web.enquiries.models.happening import Happening
from spinout.web.enquiries.models.visit import Visit

__all__ = ["Enquiry", "Happening", "Visit"]
