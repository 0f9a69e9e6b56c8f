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

# Such a sentence speaks of other forces, or asks something of all of them: it is no finding on this one.
OF_ALL_FORCES = (
    r"\bnationally\b|\bnational(?: \w+)? report\b",
    (
        r"\b(?:all|most|many|several|some|other|both|those|these|(?:number|majority|minority|half|quarters?"
        r"|thirds?) of|[\w-]+ of the 43|\d+)(?: the)?(?: other)?(?: police)? forces\b"
        r"|\b(?:every|each)(?: other)?(?: police)? force\b"
    ),
    r"\b(?:police )?service (?:as a whole|nationally)\b",
    r"\bfor (?:forces|policing)\b|\brecommend(?:s|ed)?(?: \w+){0,4} that (?:police )?forces\b",
    (
        r"\bthe (?:College of Policing|Home Office|National Police Chiefs' Council|National Crime Agency)"
        r" (?:recommend|should|must|needs?)"
    ),
    r"\b(?:by|that) (?:\w+ ){0,3}chief constables should\b|\bthat chief constables\b",
    r"\bno (?:new |further |other )?(?:recommendations?|areas? for improvement|causes? (?:of|for) concern)\b",
)

# Who is asked, where it is not the inspected force: everything before "should".
ASKED_NATIONALLY = (
    r"\b(?:College of Policing|Home Office|Home Secretary|Ministry of Justice|Crown Prosecution Service"
    r"|National Police Chiefs' Council|NPCC|National Crime Agency|Government"
    r"|Association of Police and Crime Commissioners)\b"
    r"|\b(?:[Aa]ll|[Ee]very|[Ee]ach)(?: other)?(?: police)? forces?\b|\b[Cc]hief constables\b"
    r"|\bpolice forces\b|\bforces$|\b(?:the|by) police service\b"
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
    (r"\bareas? for improvement\b", "area_for_improvement"),
    (r"\brecommend(?:ed|ation|ations)\b", "recommendation"),
    (r"\badvised\b", "area_for_improvement"),
)
