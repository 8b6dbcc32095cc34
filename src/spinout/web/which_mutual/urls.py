"""The addresses of “Which kind of mutual?”."""

from django.urls import path

from spinout.web.which_mutual import views

urlpatterns = [
    path("", views.which, name="which"),
    path("answer/", views.shared, name="which-answer"),
    path("link/", views.make_link, name="which-link"),
    path("forms.pdf", views.paper, name="which-pdf"),
]
