"""How reports word findings outside their lists, and what became of earlier ones."""

# A sentence that says so -> kind of finding.
STATEMENTS: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:is|are|remains?|therefore remains?) an? (?:continuing )?areas? for improvement\b",
        "area_for_improvement",
    ),
    (r"\bremains an? area for improvement\b", "area_for_improvement"),
    (r"\b(?:is|are|was) an? causes? (?:of|for) concern\b", "cause_of_concern"),
    (r"\bshould ensure that an? (?:force )?(?:action )?plan\b", "recommendation"),
    (r"\bwe (?:therefore )?recommend(?:ed)? that\b", "recommendation"),
)

# What a later report says of an earlier finding: pattern -> status.
STATUSES: tuple[tuple[str, str], ...] = (
    (
        (
            r"\b(?:has|have|had)(?: \w+)? been (?:\w+ "
            r")?(?:alleviated|resolved|lifted|closed)\b|\balleviated the\b"
        ),
        "alleviated",
    ),
    (
        r"\b(?:has|have) (?:now )?been (?:fully )?(?:addressed|met|completed|discharged)\b|\bhas addressed\b",
        "addressed",
    ),
    (
        r"\bnot (?:yet )?made (?:sufficient|enough|adequate) progress\b|\binsufficient progress\b",
        "insufficient_progress",
    ),
    (
        (
            r"\b(?:still|therefore still) appl(?:y|ies)\b|\bremains? (?:an )?areas? for "
            r"improvement\b|\bremains? open\b"
        ),
        "still_applies",
    ),
    (
        r"\bstill has more work to do\b|\bmade improvements?, but\b|\bimproved\b.{0,40}\bbut\b",
        "improved_but_still_applies",
    ),
)

# Words that introduce a finding of an earlier inspection.
EARLIER: tuple[tuple[str, str], ...] = (
    (r"\bcauses? (?:of|for) concern\b", "cause_of_concern"),
    (r"\bareas? (?:for improvement|where improvement was needed)\b", "area_for_improvement"),
    (r"\brecommend(?:ed|ation|ations)\b", "recommendation"),
    (r"\badvised\b", "area_for_improvement"),
)
