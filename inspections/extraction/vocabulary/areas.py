"""Who a figure is about: how reports name forces, and England and Wales."""

FORCE_SUFFIXES = ("Police Service", "Police", "Constabulary")

# What a report calls the area of a force that is not named after it.
OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "metropolitan police service": ("London", "Greater London", "the Met", "MPS"),
    "city of london police": ("the City",),
    "greater manchester police": ("GMP",),
}

# Bodies whose names look like a force's but which are not the inspected force.
OTHER_BODIES = frozenset(
    {
        "british transport police",
        "military police",
        "ministry of defence police",
        "civil nuclear constabulary",
        "chief police",
        "chief constabulary",
        "home office police",
        "majesty's inspectorate of constabulary",
        "inspectorate of constabulary",
        "inspector of constabulary",
        "inspectors of constabulary",
        "college of police",
    }
)

# Words at the start of a sentence that are not part of a force's name.
LEADING_WORDS = frozenset(
    [
        "a",
        "about",
        "across",
        "after",
        "all",
        "also",
        "although",
        "an",
        "and",
        "are",
        "as",
        "at",
        "because",
        "before",
        "between",
        "both",
        "but",
        "by",
        "does",
        "did",
        "do",
        "during",
        "each",
        "for",
        "from",
        "generally",
        "has",
        "have",
        "how",
        "however",
        "if",
        "in",
        "is",
        "it",
        "its",
        "many",
        "most",
        "neither",
        "of",
        "on",
        "once",
        "one",
        "only",
        "other",
        "our",
        "overall",
        "peel",
        "since",
        "some",
        "that",
        "the",
        "their",
        "these",
        "this",
        "those",
        "though",
        "to",
        "under",
        "unlike",
        "until",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "whereas",
        "which",
        "while",
        "with",
        "within",
        "yet",
        "police",
        "force",
        "forces",
        "inspection",
    ]
)

NATIONAL_PHRASES = (
    "england and wales",
    "england & wales",
    "e&w",
    "national average",
    "national rate",
    "national figure",
    "national level",
    "national mean",
    "national median",
    "national proportion",
    "national percentage",
    "nationally",
    "all forces",
    "other forces",
    "average for forces",
    "average across forces",
    "the national",
    "in the country",
    "across the country",
    "where the average",
    "where the rate",
    "where the figure",
)

# What a figure may be held against that is neither the force nor England and Wales: its value belongs to
# neither. As patterns.
OTHER_PHRASES = (
    r"most similar",
    r"similar (?:police )?forces?",
    r"similar group",
    r"similar(?:ly)?[ -]sized (?:police )?forces?",
    r"forces of (?:a )?similar size",
    r"peer (?:group|forces?)",
    r"famil(?:y|ies) of forces",
    r"neighbouring forces?",
    r"forces in (?:the|its) [\w -]{0,30}?region",
    r"(?:regional|region|region's|metropolitan forces?|rural forces?) average",
    r"average for (?:the|its) [\w -]{0,30}?region",
    r"(?:(?:north|south|east|west)(?:ern)?(?: (?:east|west))?|(?:east|west) midlands|eastern) average",
    r"(?:local|resident|working|local working) population",
    r"in the population",
    r"of (?:the|its) population (?:is|are|was|were|lives?|identif\w+)",
)

# The force under its general names.
FORCE_PHRASES = ("the force", "the constabulary", "force's", "its area", "the service")

NATIONAL_LABELS = frozenset(
    {
        "england and wales",
        "england & wales",
        "national average",
        "national",
        "all forces",
        "e&w",
    }
)
# What may stand behind them: "England and Wales force average".
NATIONAL_ENDINGS = ("total", "average", "rate", "force", "forces", "mean", "median", "figure", "overall")
FORCE_LABELS = frozenset({"force", "the force", "this force", "your force"})
