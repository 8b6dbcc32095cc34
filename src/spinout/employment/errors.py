"""What stops the pay plan, as a full sentence."""


class PlanNeedsGoLiveError(ValueError):
    """The day the service would move is not known, so the months have no first month."""

    def __init__(self) -> None:
        super().__init__(
            "We need to know: the day your service would move. Enter go_live in the case file, "
            "such as 2028-04-01, to see pay month by month."
        )
