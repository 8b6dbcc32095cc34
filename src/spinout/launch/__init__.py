"""How the mutual comes to exist: with whom it registers, what to send, fees and time.

registration(facts, routes_found, reading).forms[0].steps
"""

from spinout.launch.registering import registration

__all__ = ["registration"]
