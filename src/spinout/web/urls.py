"""Every address of the site. Each view names who may see it (`access`)."""

from django.urls import include, path

urlpatterns = [
    path("", include("spinout.web.cases.urls")),
    path("", include("spinout.web.design.urls")),
    path("could-we/", include("spinout.web.first_check.urls")),
    path("would-i-lose-out/", include("spinout.web.own_package.urls")),
    path("are-you-ready/", include("spinout.web.readiness.urls")),
    path("which-kind-of-mutual/", include("spinout.web.which_mutual.urls")),
    path("who-owns-it/", include("spinout.web.who_owns.urls")),
    path("a-proposal/", include("spinout.web.received.urls")),
    path("ask/", include("spinout.web.enquiries.urls")),
    path("search/", include("spinout.web.finding.urls")),
    path("guidance/", include("spinout.web.guidance.urls")),
    path("law/", include("spinout.web.statutes.urls")),
    path("plan/", include("spinout.web.plans.urls")),
    path("directory/", include("spinout.web.directory.urls")),
]

handler400 = "spinout.web.design.errors.bad_request"
handler403 = "spinout.web.design.errors.forbidden"
handler404 = "spinout.web.design.errors.not_found"
handler500 = "spinout.web.design.errors.failed"
