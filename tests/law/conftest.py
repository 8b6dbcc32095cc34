"""A small set of law data, made up for the tests, that holds every case the loader must read."""

from pathlib import Path

import pytest

from spinout import law

SOURCES = """
[act]
title = "Pond Act 1990"
address = "https://example.org/pond-act"
date = "1 May 1990"

[order]
title = "Pond Order"
address = "https://example.org/pond-order"
date = "2025"
"""

FIGURES = """
[fee]
label = "Fee to fish"
unit = "pounds a year"
review_months = 12

[[fee.values]]
from = 2023-04-06
value = 12.50
source = "order"
status = "published"
checked = 2025-01-15

[[fee.values]]
from = 2024-04-06
to = 2025-04-05
value = 13
source = "act"
status = "law"
checked = 2025-01-15
note = "Raised by the Act."

[share]
label = "Share for the ducks"
unit = "fraction"

[[share.values]]
from = "2024-10"
to = "2026"
value = "1/49"
source = "act"
status = "law"
checked = 2025-01-15

[rate]
label = "Rate"
unit = "percent"

[[rate.values]]
from = 2025-04-01
value = 5.2
source = "order"
status = "published"
checked = 2025-01-15
published = 2025-03-01
superseded_by = 2025-07-15

[[rate.values]]
from = 2025-04-01
value = 5.6
source = "order"
status = "published"
checked = 2025-07-20
published = 2025-07-15

[open-all-year]
label = "Open all year"
unit = "yes or no"
note = "Said of the whole pond."

[[open-all-year.values]]
from = 2020-01-01
value = false
source = "act"
status = "confirm"
checked = 2025-01-15

[[open-all-year.values]]
from = 2025-01-01
to = 2025-01-31
value = true
source = "act"
status = "confirm"
checked = 2025-01-15

[[open-all-year.values]]
from = 2025-03-01
value = true
source = "act"
status = "law"
checked = 2025-01-15
gap = "February was not read."

[wait]
label = "Wait"
unit = "days"

[[wait.values]]
from = 2020-01-01
value = 1
source = "act"
status = "law"
checked = 2025-01-15
"""

INSTRUMENT = """
title = "Pond Act 1990"
address = "https://example.org/pond-act"
source = "act"
status = "law"
checked = 2025-01-15
review_months = 6
from = 1990-05-01

[s1]
pinpoint = "section 1"
at = "/section/1"
says = "Ducks come first."

[s2]
pinpoint = "section 2"
says = "Fish come second."
to = 1999-12-31
"""

TABLES = """
[steps]
label = "Steps"
says = "Steps into the pond."
identity = ["step"]
every_row = { source = "order", status = "published", checked = 2025-01-15 }

[steps.columns]
step = { unit = "number", says = "Number of the step." }
deep = { unit = "pounds", says = "Price of the depth." }
wet = { unit = "yes or no", says = "Whether it is wet." }
"""

STEPS = """step,deep,wet,from,to,source,status,note
1,1.50,no,2023-01-01,2024-12-31,,,
2,2.50,yes,2023-01-01,,,,
1,1.75,no,2025-01-01,,act,law,
3,,yes,2025,,,confirm,Not measured.
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of made-up data, to load or to spoil."""
    for folder in ("figures", "instruments", "processes", "tables"):
        (tmp_path / folder).mkdir()
    (tmp_path / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "figures" / "pond.toml").write_text(FIGURES, encoding="utf-8")
    (tmp_path / "instruments" / "pond-act-1990.toml").write_text(INSTRUMENT, encoding="utf-8")
    (tmp_path / "tables" / "tables.toml").write_text(TABLES, encoding="utf-8")
    (tmp_path / "tables" / "steps.csv").write_text(STEPS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def library(data: Path) -> law.LawLibrary:
    """The made-up data, loaded."""
    return law.load_from(data)
