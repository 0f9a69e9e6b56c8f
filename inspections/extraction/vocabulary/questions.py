"""The titles of the questions that inspections ask, by programme, exactly as published."""

OVERALL = "overall"
CORE = "core"
PILLAR = "pillar"

# Programmes beside PEEL whose overall judgment is on what they are named after.
PROGRAMMES = ("Crime data integrity",)

# How the words begin by which a phrase names its pillar: "the efficiency with which", "how legitimately".
PILLAR_STEMS = (("effectiv", "effectiveness"), ("efficien", "efficiency"), ("legitima", "legitimacy"))

# (first and last year of the inspections that ask them, pillar, level, titles)
_ASKED: tuple[tuple[int, int, str, str, tuple[str, ...]], ...] = (
    (2014, 2014, "effectiveness", OVERALL, ("How effective is the force at cutting crime?",)),
    (
        2014,
        2014,
        "effectiveness",
        CORE,
        (
            "How effective is the force at reducing crime and preventing offending?",
            "How effective is the force at investigating offending?",
            "How effective is the force at tackling anti-social behaviour?",
        ),
    ),
    (2014, 2014, "efficiency", OVERALL, ("To what extent is the force efficient?",)),
    (
        2014,
        2014,
        "efficiency",
        CORE,
        (
            (
                "To what extent is the force taking steps to ensure a secure financial position for the "
                "short and long term?"
            ),
            "To what extent has the force got an affordable way of providing policing?",
        ),
    ),
    (
        2015,
        2017,
        "effectiveness",
        OVERALL,
        ("How effective is the force at keeping people safe and reducing crime?",),
    ),
    (
        2018,
        2019,
        "effectiveness",
        OVERALL,
        ("How effectively does the force reduce crime and keep people safe?",),
    ),
    (
        2015,
        2015,
        "effectiveness",
        CORE,
        (
            (
                "How effective is the force at preventing crime and anti-social behaviour, and keeping "
                "people safe?"
            ),
            "How effective is the force at investigating crime and managing offenders?",
            (
                "How effective is the force at protecting from harm those who are vulnerable, and "
                "supporting victims?"
            ),
            (
                "How effective is the force at tackling serious and organised crime, including its "
                "arrangement for fulfilling its national policing responsibilities?"
            ),
        ),
    ),
    (
        2016,
        2019,
        "effectiveness",
        CORE,
        (
            (
                "How effective is the force at preventing crime, tackling anti-social behaviour and "
                "keeping people safe?"
            ),
            "How effective is the force at investigating crime and reducing re-offending?",
            (
                "How effective is the force at protecting those who are vulnerable from harm, and "
                "supporting victims?"
            ),
            "How effective is the force at tackling serious and organised crime?",
            "How effective are the force’s specialist capabilities?",
        ),
    ),
    (
        2015,
        2017,
        "efficiency",
        OVERALL,
        ("How efficient is the force at keeping people safe and reducing crime?",),
    ),
    (
        2018,
        2019,
        "efficiency",
        OVERALL,
        (
            "How efficiently does the force operate and how sustainable are its services?",
            "How efficiently does the force operate and how sustainable are its services to the public?",
        ),
    ),
    (
        2015,
        2015,
        "efficiency",
        CORE,
        (
            "How well does the force use its resources to meet its demand?",
            "How sustainable and affordable is the workforce model?",
            "How sustainable is the force’s financial position for the short and long term?",
        ),
    ),
    (
        2016,
        2016,
        "efficiency",
        CORE,
        (
            "How well does the force understand the current and likely future demand?",
            "How well does the force understand its current and likely future demand?",
            "How well does the force use its resources to manage current demand?",
            "How well does the force improve productivity?",
            "How well is the force planning for demand in the future?",
        ),
    ),
    (
        2017,
        2017,
        "efficiency",
        CORE,
        (
            "How well does the force understand demand?",
            "How well does the force use its resources?",
            "How well is the force planning for the future?",
        ),
    ),
    (
        2018,
        2019,
        "efficiency",
        CORE,
        (
            "How well does the force use its resources to meet the demand it faces?",
            "How well does the force plan for the future?",
        ),
    ),
    (
        2015,
        2017,
        "legitimacy",
        OVERALL,
        ("How legitimate is the force at keeping people safe and reducing crime?",),
    ),
    (
        2018,
        2019,
        "legitimacy",
        OVERALL,
        ("How legitimately does the force treat the public and its workforce?",),
    ),
    (
        2015,
        2015,
        "legitimacy",
        CORE,
        (
            (
                "To what extent does practice and behaviour reinforce the wellbeing of staff and an "
                "ethical culture?"
            ),
            "To what extent are forces recording crimes in accordance with the Home Office Counting Rules?",
            (
                "How well does the force understand, engage with and treat fairly the people it serves "
                "to maintain and improve its legitimacy?"
            ),
            (
                "To what extent are decisions taken on the use of stop and search and Taser fair and "
                "appropriate?"
            ),
        ),
    ),
    (
        2016,
        2016,
        "legitimacy",
        CORE,
        ("To what extent does the force ensure that its workforce behaves ethically and lawfully?",),
    ),
    (
        2016,
        2019,
        "legitimacy",
        CORE,
        (
            "To what extent does the force treat all of the people it serves with fairness and respect?",
            "How well does the force ensure that its workforce behaves ethically and lawfully?",
            "To what extent does the force treat its workforce with fairness and respect?",
        ),
    ),
    (
        2016,
        2020,
        "crime data integrity",
        CORE,
        (
            "How effective is the force at recording reported crime?",
            ("How efficiently do the systems and processes in the force support accurate crime recording?"),
            (
                "How well does the force demonstrate the leadership and culture necessary to meet the "
                "national standards for crime recording?"
            ),
        ),
    ),
)

# (title, level, pillar, first year, last year)
QUESTION_TITLES: tuple[tuple[str, str, str, int, int], ...] = tuple(
    (title, level, pillar, first, last) for first, last, pillar, level, titles in _ASKED for title in titles
)

# How a question begins, for the questions nobody has listed yet.
QUESTION_OPENINGS = (
    "How effective",
    "How effectively",
    "How efficient",
    "How efficiently",
    "How legitimate",
    "How legitimately",
    "How well",
    "How good",
    "How sustainable",
    "How much",
    "How does",
    "How do",
    "How is",
    "How are",
    "How has",
    "To what extent",
    "What",
    "Does",
    "Do",
    "Did",
    "Is",
    "Are",
    "Has",
    "Have",
    "Why",
)
