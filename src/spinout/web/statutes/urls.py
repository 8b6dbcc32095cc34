"""The addresses of the law as we hold it."""

from django.urls import path

from spinout.web.statutes import views

urlpatterns = [
    path("", views.rights, name="law"),
    path("changed/", views.changed, name="law-changed"),
    path("<slug:key>/", views.right, name="law-right"),
]
