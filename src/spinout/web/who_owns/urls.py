"""The addresses of “Who would own it?”."""

from django.urls import path

from spinout.web.who_owns import views

urlpatterns = [
    path("", views.who_owns, name="who-owns"),
    path("answer/", views.shared, name="who-owns-answer"),
    path("link/", views.make_link, name="who-owns-link"),
    path("structure.pdf", views.paper, name="who-owns-pdf"),
]
