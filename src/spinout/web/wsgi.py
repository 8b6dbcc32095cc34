"""What a WSGI server loads: `spinout.web.wsgi:application`."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "spinout.web.settings")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
