"""The addresses for asking."""

from django.urls import path

from spinout.web.enquiries import views

urlpatterns = [
    path("", views.ask, name="ask"),
    path("for-a-caller/", views.ask_for_a_caller, name="ask-for-a-caller"),
    path("look-up/", views.look_up, name="ask-look-up"),
]
