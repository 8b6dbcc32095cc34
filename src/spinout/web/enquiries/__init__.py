"""“Ask for help”: a question to the people who run this copy, kept for them and for a year."""
