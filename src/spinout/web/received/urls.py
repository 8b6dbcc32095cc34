"""The addresses for a body that has been asked."""

from django.urls import path

from spinout.web.received import views

urlpatterns = [
    path("", views.received, name="received"),
    path("answer/", views.shared, name="received-answer"),
    path("link/", views.make_link, name="received-link"),
    path("sheet.pdf", views.sheet_pdf, name="received-sheet-pdf"),
    path("sheet.docx", views.sheet_word, name="received-sheet-word"),
    path("dates.ics", views.diary_file, name="received-dates"),
    path("grounds/", views.grounds, name="grounds"),
    path("interests/", views.interests, name="interests"),
    path("interests.docx", views.interests_word, name="interests-word"),
]
