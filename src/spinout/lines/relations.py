"""What each comparison means, for numbers and for arrays of them."""

import operator
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from spinout.lines.expressions import Comparison

RELATIONS: Mapping[Comparison, Callable[[Any, Any], Any]] = MappingProxyType(
    {
        Comparison.LESS: operator.lt,
        Comparison.AT_MOST: operator.le,
        Comparison.MORE: operator.gt,
        Comparison.AT_LEAST: operator.ge,
        Comparison.EQUAL: operator.eq,
        Comparison.DIFFERENT: operator.ne,
    }
)
