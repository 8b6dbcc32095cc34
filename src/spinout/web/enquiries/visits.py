"""How often something may be sent in an hour, without keeping anybody's address.

An address becomes a mark: twenty bits of a keyed hash of the address and the hour. About four
thousand addresses share each mark, marks of two hours cannot be joined, and all older ones are
erased when the next is counted.
"""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from ipaddress import IPv6Address, ip_address
from types import MappingProxyType

from django.conf import settings
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from spinout.web.enquiries.models import Visit

LETTERS = 5
"""Of a hash in base sixteen: twenty bits."""
_ONE_NETWORK = 64
"""One home has this many bits of an IPv6 address in common, and may use any of the rest."""


class Sending(Enum):
    """What is counted apart."""

    QUESTION = "question"
    LOOK_UP = "look-up"
    CODE = "code"
    CORRECTION = "correction"


IN_AN_HOUR: Mapping[Sending, int] = MappingProxyType(
    {Sending.QUESTION: 5, Sending.LOOK_UP: 20, Sending.CODE: 10, Sending.CORRECTION: 10}
)
"""The most that addresses with one mark may send."""
IN_ALL = 200
"""The most of one kind that everybody may send in an hour."""
EVERYBODY = "everybody"


class TooManyError(RuntimeError):
    """No more of this may be sent within the hour."""

    def __init__(self) -> None:
        super().__init__(
            "That is as many as we can take within an hour from where you are. Try again in an "
            "hour."
        )


def mark_of(request: HttpRequest) -> str:
    """The mark of where a request came from, for this hour."""
    return _hashed(_network(_address(request)), _hour())


def count(mark: str, what: Sending) -> None:
    """One more is counted when this returns. Raises TooManyError, and then nothing is."""
    hour = _hour()
    Visit.objects.filter(hour__lt=hour).delete()
    _one_more(_counted_as(mark, what), hour, IN_AN_HOUR[what])
    count_in_all(what)


def check_left(mark: str, what: Sending) -> None:
    """Raises TooManyError where addresses with this mark have sent all they may this hour."""
    spent = Visit.objects.filter(
        mark=_counted_as(mark, what), hour=_hour(), count__gte=IN_AN_HOUR[what]
    )
    if spent.exists():
        raise TooManyError


def count_in_all(what: Sending) -> None:
    """One more is counted for everybody alone, as for a helper. Raises TooManyError."""
    _one_more(_counted_as(EVERYBODY, what), _hour(), IN_ALL)


def _counted_as(mark: str, what: Sending) -> str:
    return f"{what.value} {mark}"


def _one_more(mark: str, hour: datetime, most: int) -> None:
    Visit.objects.get_or_create(mark=mark, hour=hour)
    if not Visit.objects.filter(mark=mark, hour=hour, count__lt=most).update(count=F("count") + 1):
        raise TooManyError


def _address(request: HttpRequest) -> str:
    """The address of the visitor; behind https that is the last one our own proxy wrote."""
    passed_on = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.HTTPS else ""
    return passed_on.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")


def _network(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address):
        return str(int(found) >> (found.max_prefixlen - _ONE_NETWORK))
    return str(found)


def _hashed(address: str, hour: datetime) -> str:
    key = f"how often in an hour {settings.SECRET_KEY} {hour.isoformat()}".encode()
    return hmac.new(key, address.encode(), hashlib.sha256).hexdigest()[:LETTERS]


def _hour() -> datetime:
    return timezone.now().replace(minute=0, second=0, microsecond=0)
