"""`spinout check`: every problem in a case, with what to enter."""

import argparse

from spinout.cli.answering import answer_json, answer_lines, date_asked_for
from spinout.cli.asked import CASE_HAS_ERRORS, DONE, add_on, case_folder
from spinout.cli.words import bullet, problem_lines, wrapped
from spinout.facts.casefile import check_case, read_case
from spinout.facts.file_problems import no_posts_file
from spinout.facts.journey import missing_facts
from spinout.facts.plan import CaseFacts
from spinout.facts.said_twice import disagreements
from spinout.facts.wanted import in_words

POSTS = "posts"
"""What a case without posts.csv lacks."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser("check", help="list everything in a case to put right")
    parser.add_argument("case", metavar="CASE", help="a case folder, or the name of an example")
    add_on(parser)
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints every problem; with none, what does not agree and what is still unknown."""
    folder = case_folder(asked.case)
    problems = check_case(folder)
    facts = None if problems else read_case(folder)
    unknown = _unknown(facts) if facts else ()
    notes = disagreements(facts) if facts else ()
    if asked.json:
        answer_json(
            {
                "on": date_asked_for(asked).isoformat(),
                "problems": [
                    {
                        "file": each.file,
                        "row": each.row,
                        "column": each.column,
                        "sentence": each.sentence,
                    }
                    for each in problems
                ],
                "unknown": list(unknown),
                "notes": list(notes),
            }
        )
    elif problems:
        print(problem_lines(problems))
    else:
        answer_lines(
            [
                "The case can be read.",
                *(bullet(each) for each in notes),
                *(wrapped(_still_unknown(each), first="  ", indent="    ") for each in unknown),
            ]
        )
    return CASE_HAS_ERRORS if problems else DONE


def _unknown(facts: CaseFacts) -> tuple[str, ...]:
    """What the case still lacks, the posts last where it holds none."""
    posts = facts.posts or facts.unfinished_posts
    return missing_facts(facts) if posts else (*missing_facts(facts), POSTS)


def _still_unknown(key: str) -> str:
    asks = no_posts_file() if key == POSTS else in_words(key)
    return f"Still unknown: {asks} ({key})"
