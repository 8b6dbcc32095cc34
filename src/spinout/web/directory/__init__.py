"""What happened to others: a public list of bodies and figures, each with its source and date."""
