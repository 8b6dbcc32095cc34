"""“Which kind of mutual?”: a few questions, and the legal forms that fit. Nothing sent is kept."""
