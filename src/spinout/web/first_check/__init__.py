"""“Could we?”: five questions, one page of answers, nothing kept."""
