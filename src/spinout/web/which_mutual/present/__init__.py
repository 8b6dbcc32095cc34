"""The words of “Which kind of mutual?”: its form, its answers and the paper."""

from spinout.web.which_mutual.present.form import FormPage, form_page
from spinout.web.which_mutual.present.page import FormsPage, forms_page
from spinout.web.which_mutual.present.paper import paper_of

__all__ = ["FormPage", "FormsPage", "form_page", "forms_page", "paper_of"]
