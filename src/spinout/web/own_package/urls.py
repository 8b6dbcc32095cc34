"""The addresses of “Would I lose out?” for one person."""

from django.urls import path

from spinout.web.own_package import views

urlpatterns = [
    path("", views.would_i, name="would-i"),
    path("result.pdf", views.paper, name="would-i-pdf"),
    path("large-print.pdf", views.large_print, name="would-i-large"),
    path("easy/", views.easy_read, name="would-i-easy"),
    path("my-job.txt", views.own_file, name="would-i-file"),
    path("bring-back/", views.bring_back, name="would-i-back"),
    path("form.pdf", views.paper_form, name="would-i-form"),
]
