"""Questions about each post: the columns of posts.csv."""

from decimal import Decimal

from spinout.facts.post_spine import POINTS, PaySpine
from spinout.facts.posts import Engaged, NiCategory, Perimeter
from spinout.facts.questions.question import Kind, Question, Section, words_of
from spinout.facts.questions.terms import SCHEMES

YEARS_BANDS = ("0-1", "2-4", "5-9", "10+", "unknown")
AGE_GROUPS = ("under-25", "25-34", "35-44", "45-54", "55-64", "65-over", "unknown")
SEXES = ("female", "male", "unknown")
LOWEST_POINT, HIGHEST_POINT = POINTS[PaySpine.NJC]
LOWEST_STEP, HIGHEST_STEP = POINTS[PaySpine.AFC_ENGLAND]
LOWEST_RUNG, HIGHEST_RUNG = POINTS[PaySpine.TEACHERS_ENGLAND]
WAYS_OF_WORKING = (*(each.value for each in Engaged if each is not Engaged.PARTLY), "unknown")

SECTIONS = (
    Section(
        key="posts",
        title="The posts",
        says="One row for each job, and never a name. This is the file posts.csv.",
    ),
)

QUESTIONS = (
    Question(
        key="posts.id",
        kind=Kind.TEXT,
        label="A label for the post",
        hint="Any short label that no other row has, such as LA-001. Not a payroll number.",
        error="Enter a label that no other row has, such as LA-001.",
        why="It lets you find the row again.",
    ),
    Question(
        key="posts.group",
        kind=Kind.TEXT,
        label="The kind of job",
        hint="Use the same words for the same job, such as Library assistant.",
        error="Enter the kind of job, such as Library assistant.",
        why="Papers show groups of ten or more, never one post.",
    ),
    Question(
        key="posts.grade",
        kind=Kind.TEXT,
        label="The grade",
        hint="Your employer’s own name for it. On the health service’s scale, the band, such as "
        "Band 5.",
        error="Enter your employer’s name for the grade, or leave it blank.",
        why="With the scale it is enough: pay is then shown from the lowest to the highest.",
    ),
    Question(
        key="posts.scheme",
        kind=Kind.CHOICE,
        label="The pension scheme",
        hint="Enter lgps_ew_2014, lgps_s_2015, nhs_2015, tps_2015 or alpha. For police officers "
        "enter police_2015, and for firefighters ffps_2015. Enter none if the post has no public "
        "pension.",
        error="Enter lgps_ew_2014, lgps_s_2015, nhs_2015, tps_2015, alpha, police_2015, ffps_2015 "
        "or none. For any other scheme enter unknown.",
        why="The pension is a large part of what the post is worth and costs.",
        choices=SCHEMES,
    ),
    Question(
        key="posts.spine",
        kind=Kind.CHOICE,
        label="The national pay scale",
        hint="Enter njc for a council, afc-england for the NHS, or youth for youth workers. For "
        "a teacher enter teachers; near London teachers-fringe, in it teachers-outer or "
        "teachers-inner. Blank means njc, but only for a post in the council pension scheme of "
        "England and Wales, or in none.",
        error="Enter one of the scales in the hint, such as njc, or give the pay.",
        why="Each scale has its own pay and its own terms.",
        choices=words_of(PaySpine),
    ),
    Question(
        key="posts.point",
        kind=Kind.WHOLE,
        label="The pay point",
        hint="A whole number on the national scale. For the NHS the step in the band, and for "
        "teachers the step in the range: 1 is the lowest. If you know only the grade, the lowest "
        "point of the grade. Leave it blank if you give the pay.",
        error=f"Enter a whole number from {LOWEST_POINT} to {HIGHEST_POINT}, or give the pay. "
        f"On the NHS scale enter the step, from {LOWEST_STEP} to {HIGHEST_STEP}, and on that of "
        f"teachers from {LOWEST_RUNG} to {HIGHEST_RUNG}.",
        why="Pay is looked up from it.",
        low=Decimal(LOWEST_STEP),
        high=Decimal(HIGHEST_POINT),
    ),
    Question(
        key="posts.point_to",
        kind=Kind.WHOLE,
        label="The highest pay point of the grade",
        hint="Only where you do not know the post’s own point. Job adverts give both ends of a "
        "grade, such as 11 to 17. On the NHS scale leave it blank: we know the steps of each band.",
        error="Enter the highest point of the grade, not below the lowest, or leave it blank.",
        why="Cost is then worked out at both ends of the grade.",
        low=Decimal(LOWEST_STEP),
        high=Decimal(HIGHEST_POINT),
    ),
    Question(
        key="posts.top_point",
        kind=Kind.WHOLE,
        label="The highest point the post can rise to",
        hint="Where you know the post’s own point and it goes up by steps: the top of its grade. "
        "On the NHS scale and for teachers leave it blank: we know their steps.",
        error="Enter the top of the grade, not below the post’s own point, or leave it blank.",
        why="No national list says where a council’s grade ends.",
        low=Decimal(LOWEST_STEP),
        high=Decimal(HIGHEST_POINT),
    ),
    Question(
        key="posts.start_point",
        kind=Kind.WHOLE,
        label="The point someone new would start on",
        hint="Often the lowest of the grade. Leave it blank and someone new is on the pay of the "
        "post.",
        error="Enter a point on the post’s own scale, or leave it blank.",
        why="Those who start later may be paid less than those who moved.",
        low=Decimal(LOWEST_STEP),
        high=Decimal(HIGHEST_POINT),
    ),
    Question(
        key="posts.hours",
        kind=Kind.HOURS,
        label="Hours a week",
        hint="Such as 18.5.",
        error="Enter the hours a week, above 0 and not above the full-time hours.",
        why="Pay goes by hours.",
        low=Decimal("0.01"),
        high=Decimal(60),
        unit="hours a week",
    ),
    Question(
        key="posts.full_time_hours",
        kind=Kind.HOURS,
        label="Full-time hours a week",
        hint="Often 37.",
        error="Enter the full-time hours a week, from 20 to 60, such as 37.",
        why="Part-time pay is a share of full-time pay.",
        low=Decimal(20),
        high=Decimal(60),
        unit="hours a week",
    ),
    Question(
        key="posts.year_share",
        kind=Kind.PERCENT,
        label="The share of the year that is paid",
        hint="For a term-time post: what your employer pays for, as a share of a full year, such "
        "as 86.5. Leave it blank for a whole year, or where you give the pay.",
        error="Enter the share as a percentage from 1 to 100, such as 86.5, or leave it blank.",
        why="A post that works in term time is paid for part of the year.",
        low=Decimal(1),
        high=Decimal(100),
        unit="percent of a full year",
    ),
    Question(
        key="posts.pay",
        kind=Kind.MONEY,
        label="Pay a year",
        hint="What is really paid for these hours. If you know only the grade, its lowest pay for "
        "these hours. Leave it blank if you give a pay point.",
        error="Enter the pay a year in pounds, like 24413.50.",
        why="Some posts are not on a national scale.",
        low=Decimal("0.01"),
        high=Decimal(1_000_000),
        unit="pounds a year",
    ),
    Question(
        key="posts.pay_to",
        kind=Kind.MONEY,
        label="The highest pay a year of the grade",
        hint="Only where you do not know what the post itself is paid. For these hours.",
        error="Enter the highest pay a year in pounds, not below the lowest, or leave it blank.",
        why="Cost is then worked out at both ends of the grade.",
        low=Decimal("0.01"),
        high=Decimal(1_000_000),
        unit="pounds a year",
    ),
    Question(
        key="posts.ni_category",
        kind=Kind.CHOICE,
        label="The National Insurance letter",
        hint="A for most. H for an apprentice under 25. M for anyone under 21.",
        error="Enter A, H or M. For any other letter enter unknown.",
        why="It sets what the employer pays.",
        choices=words_of(NiCategory),
    ),
    Question(
        key="posts.years_band",
        kind=Kind.CHOICE,
        label="Years of service, as a band",
        hint="A band and not a date, so that no one can be picked out.",
        error="Enter 0-1, 2-4, 5-9, 10+ or unknown.",
        why="Leave and redundancy go by years of service.",
        choices=YEARS_BANDS,
    ),
    Question(
        key="posts.age_group",
        kind=Kind.CHOICE,
        label="Age group",
        hint="Only to see if a change treats one age group worse. Leave it out if nobody needs to "
        "know. Never an age or a birth date.",
        error="Enter under-25, 25-34, 35-44, 45-54, 55-64, 65-over or unknown.",
        why="The duty to think of equality asks who gains and who loses.",
        choices=AGE_GROUPS,
    ),
    Question(
        key="posts.sex",
        kind=Kind.CHOICE,
        label="Sex",
        hint="Only to see if a change treats women or men worse. Leave it out if nobody needs to "
        "know. It is in no figure of pay or pension.",
        error="Enter female, male or unknown.",
        why="The duty to think of equality asks who gains and who loses.",
        choices=SEXES,
    ),
    Question(
        key="posts.works",
        kind=Kind.CHOICE,
        label="How the colleague works",
        hint="Enter permanent, fixed-term, sessional, bank, seconded or agency. For maternity or "
        "other long leave enter long-leave, and never why.",
        error="Enter one of the words in the hint, such as bank, or unknown.",
        why="Not all who work in a service move with it.",
        choices=WAYS_OF_WORKING,
    ),
    Question(
        key="posts.perimeter",
        kind=Kind.CHOICE,
        label="Does the post move?",
        hint="In moves with the service. Out stays. Shared works for other services too.",
        error="Enter in, out or shared.",
        why="It decides whose pay and terms the plan must cover.",
        choices=words_of(Perimeter),
    ),
    Question(
        key="posts.reason",
        kind=Kind.TEXT,
        label="Why the post stays or is shared",
        hint="A few words. It may be blank for a post that moves.",
        error="Enter a few words on why the post is out or shared.",
        why="Colleagues will ask.",
    ),
)
