"""The words of “Who would own it?”: its form, what is found of a structure, and the paper."""

from spinout.web.who_owns.present.form import FormPage, form_page
from spinout.web.who_owns.present.page import DrawnPage, drawn_page
from spinout.web.who_owns.present.paper import paper_of

__all__ = ["DrawnPage", "FormPage", "drawn_page", "form_page", "paper_of"]
