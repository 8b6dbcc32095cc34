"""The words of the check: its form, its answers, the link, and what can be taken away."""

from spinout.web.first_check.present.form import FormPage, form_page
from spinout.web.first_check.present.page import AnswersPage, answers_page

__all__ = ["AnswersPage", "FormPage", "answers_page", "form_page"]
