"""Files to save: each is made, sent and forgotten."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpResponse

from spinout.documents.dates import Dated
from spinout.documents.dates.diary import MEDIA_TYPE, diary

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF_TYPE = "application/pdf"


def file_to_save(content: bytes, name: str, media_type: str) -> HttpResponse:
    """A file that the browser saves under `name`."""
    return HttpResponse(
        content,
        content_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def diary_of_days(dates: Iterable[Dated], *, name: str, file: str, on: date) -> HttpResponse:
    """The days as a file for a diary."""
    return file_to_save(diary(dates, name=name, on=on), file, MEDIA_TYPE)
