"""A list of posts sent from another program: read, matched, taken into the plan, and mended."""
