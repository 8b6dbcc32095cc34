"""What a page weighs on the line, with everything that it fetches."""

from importlib.resources import files

from spinout.web.design.look import manifest

A_PAGE_MAY_WEIGH = 150_000
STATIC = files("spinout.web.design") / "static"


def weight_of_the_look() -> int:
    """The bytes sent for the style, the script, the type and the picture, each packed."""
    packed = (name if name.endswith("woff2") else f"{name}.gz" for name in manifest().values())
    return sum(len((STATIC / name).read_bytes()) for name in packed)
