"""Designs of the package: what the law says of each, and what each does to every post.

found = try_designs(facts, plan, reading)
"""

from spinout.employment.designs.trying import try_designs

__all__ = ["try_designs"]
