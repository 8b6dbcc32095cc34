"""The addresses of “Are you ready?”."""

from django.urls import path

from spinout.web.readiness import views

urlpatterns = [
    path("", views.ready, name="ready"),
    path("my-answers.txt", views.own_file, name="ready-file"),
    path("report.pdf", views.own_pdf, name="ready-pdf"),
    path("report.docx", views.own_word, name="ready-word"),
    path("bring-back/", views.bring_back, name="ready-back"),
    path("together/", views.together, name="ready-together"),
    path("together.pdf", views.together_pdf, name="ready-together-pdf"),
    path("together.docx", views.together_word, name="ready-together-word"),
]
