"""The addresses of the check."""

from django.urls import path

from spinout.web.first_check import views

urlpatterns = [
    path("", views.could_we, name="could-we"),
    path("answer/", views.shared, name="could-we-answer"),
    path("link/", views.make_link, name="could-we-link"),
    path("answers.pdf", views.paper, name="could-we-pdf"),
    path("letter.docx", views.letter_file, name="could-we-letter"),
    path("for-your-solicitor.docx", views.solicitor_file, name="could-we-solicitor"),
    path("dates.ics", views.diary_file, name="could-we-dates"),
]
