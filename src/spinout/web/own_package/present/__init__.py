"""The words of “Would I lose out?”: its form, its result, and what can be taken away."""

from spinout.web.own_package.present.easy import EasyPage, easy_page
from spinout.web.own_package.present.form import FormPage, form_page
from spinout.web.own_package.present.page import ResultPage, result_page

__all__ = ["EasyPage", "FormPage", "ResultPage", "easy_page", "form_page", "result_page"]
