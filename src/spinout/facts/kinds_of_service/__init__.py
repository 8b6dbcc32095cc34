"""Kinds of service in everyday words, and a finder that is honest when it is not sure.

find("school meals").sure.cpv
# 55523100
"""

from spinout.facts.kinds_of_service.codes import UnsureKindError, code_meant, code_with_words
from spinout.facts.kinds_of_service.finder import LONGEST, Found, find
from spinout.facts.kinds_of_service.listed import KindOfService, kind_of_service, kinds_of_service

__all__ = [
    "LONGEST",
    "Found",
    "KindOfService",
    "UnsureKindError",
    "code_meant",
    "code_with_words",
    "find",
    "kind_of_service",
    "kinds_of_service",
]
