"""The addresses of the pages that explain."""

from django.urls import path

from spinout.web.guidance import views

urlpatterns = [path("how-to-read-the-answers/", views.how_to_read, name="how-to-read")]
