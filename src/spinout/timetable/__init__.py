"""When each part of the work falls, what the law holds, and how likely the date is.

timetable(facts, routes_found, reading).weeks
"""

from spinout.timetable.building import timetable

__all__ = ["timetable"]
