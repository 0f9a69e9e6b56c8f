"""The headings that divide a report, in lower case."""

CONTENTS = frozenset({"contents", "table of contents"})

SUMMARY = frozenset(
    {
        "summary of findings",
        "summary",
        "overall summary",
        "overall judgment",
        "overall judgement",
        "our judgment",
    }
)

# Those of them that the grade of the whole report stands under.
OVERALL_JUDGMENT = ("overall judgment", "overall judgement")

# The one that lists the questions with their grades.
OVERALL_LIST = "overall summary"

# Those under which the inspector speaks of the whole force, whatever question was told of before.
WHOLE_FORCE = frozenset(
    {
        "hm inspector's observations",
        "hm inspector's summary",
        "hmi's observations",
        "hmi's summary",
        "important changes to peel",
    }
)

ANNEX_PREFIXES = ("annex ", "appendix ", "about the data", "data sources", "about our data")

METHOD = frozenset(
    {
        "methodology",
        "introduction",
        "what each judgment means",
        "what each judgement means",
        "about us",
        "about hmic",
        "about hmicfrs",
        "what is peel?",
        "next steps",
        "definitions",
        "definitions and interpretation",
        "terms used in this report",
        "glossary",
        "judgment criteria",
        "judgement criteria",
        "about this report",
        "what this report contains",
        "our inspection approach",
        "risk-based inspection",
        "notes to editors",
    }
)

GRADE_LEGENDS = ("what each judgment means", "what each judgement means", "judgment criteria", "our gradings")

GRAPHIC = frozenset({"force in numbers", "force in context", "the force in numbers", "data about the force"})
# "Efficiency in numbers", "Fenmarch Constabulary in numbers".
GRAPHIC_ENDING = " in numbers"

# Heading of a list of findings -> kind of finding.
FINDING_LISTS: dict[str, str] = {
    "area for improvement": "area_for_improvement",
    "areas for improvement": "area_for_improvement",
    "areas for improvements": "area_for_improvement",
    "cause of concern": "cause_of_concern",
    "causes of concern": "cause_of_concern",
    "cause for concern": "cause_of_concern",
    "causes for concern": "cause_of_concern",
    "accelerated cause of concern": "cause_of_concern",
    "recommendation": "recommendation",
    "recommendations": "recommendation",
}

# How a title begins that says by when the findings under it are to be seen to.
DEADLINES = (
    r"immediate(?:ly)?",
    r"with immediate effect",
    r"as soon as (?:possible|practicable)",
    r"(?:with)?in (?:the next )?\w+ (?:weeks?|months?|days)",
    r"by (?:\d{1,2} )?[a-z]+ 20\d\d",
)

# Short lines that open or close a part of a section wherever they stand alone.
OTHER = frozenset(
    {
        "overview",
        "conclusion",
        "main findings",
        "detailed findings",
        "innovative practice",
        "promising practice",
        "notable practice",
        "good practice",
        "context",
        "force in context",
        "figures throughout the report",
    }
)

# How a caption, a source line and a note begin.
CAPTION_OPENINGS = ("figure", "table", "chart", "graph")
SOURCE_OPENINGS = ("source:", "sources:", "data source:")

# Whole lines that a web page adds to its text.
PAGE_LINES = (
    r"last updated:? \d[\d/. ]*(?:\w+ \d{4})?",
    r"skip to (?:main )?content",
    r"print this (?:document|page)",
    r"back to (?:the )?top(?: of (?:the )?page)?",
    r"(?:share|email) this page",
    r"(?:re)?view the \w+ questions for \w+",
)
