"""Names of metrics and the words reports use for them; the longest wording found names a figure.

(name, wordings, words that must not stand near)
"""

METRIC_NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Recorded crime (excluding fraud)",
        (
            "police-recorded crime (excluding fraud)",
            "recorded crime (excluding fraud)",
            "crime (excluding fraud)",
            "crime excluding fraud",
            "crimes recorded",
            "recorded crime",
            "police-recorded crime",
            "crimes (excluding fraud)",
        ),
    ),
    ("Victim-based crime", ("victim-based crime", "victim based crime")),
    ("Sexual offences", ("sexual offences",)),
    ("Violence with injury", ("violence with injury",)),
    ("Assault with injury", ("assault with injury",)),
    (
        "Burglary in a dwelling",
        ("burglary in a dwelling", "burglary dwelling", "domestic burglary", "residential burglary"),
    ),
    (
        "Anti-social behaviour incidents",
        ("incidents of anti-social behaviour", "anti-social behaviour incidents"),
    ),
    ("Calls for assistance", ("calls for assistance",)),
    ("Domestic abuse calls for assistance", ("domestic abuse calls for assistance",)),
    (
        "Domestic abuse as a percentage of recorded crime",
        (
            "domestic abuse as a percentage of all recorded crime",
            "police-recorded domestic abuse accounted for",
            "domestic abuse accounted for",
        ),
    ),
    ("Police-recorded domestic abuse", ("police-recorded domestic abuse", "recorded domestic abuse")),
    ("Domestic abuse flagged crimes", ("domestic abuse flagged crimes", "domestic abuse crimes")),
    ("Domestic abuse arrest rate", ("domestic abuse arrest rate",)),
    ("Domestic abuse charge rate", ("domestic abuse charge rate",)),
    ("Arrest rate", ("arrest rate",)),
    ("Charge rate", ("charge rate",)),
    ("Detection rate", ("detection rate", "detections")),
    ("Organised crime groups", ("organised crime groups", "ocgs")),
    (
        "Victim satisfaction",
        (
            "victim satisfaction with the overall service",
            "victim satisfaction",
            "satisfaction rate",
            "satisfied with the overall service",
        ),
    ),
    (
        "Satisfaction with local policing",
        ("satisfied with local policing", "satisfaction with local policing"),
    ),
    (
        "Recorded crime with a vulnerable victim identified",
        ("having a vulnerable victim", "vulnerable victim identified"),
    ),
    ("Incidents flagged for mental health", ("flagged to identify mental health", "mental health incidents")),
    (
        "Charged/summonsed",
        ("charged/summonsed", "charged / summonsed", "charged/summoned", "charged / summoned"),
    ),
    ("Re-offending rate", ("re-offending rate", "reoffending rate")),
    (
        "Evidential difficulties: victim does not support police action",
        (
            "evidential difficulties; victim does not support police action",
            "victim does not support police action",
        ),
    ),
    ("MARAC cases", ("rate of marac cases", "marac cases")),
    ("MARAC referrals from the police", ("marac referrals are police referrals",)),
    ("Outstanding suspects not circulated on the PNC", ("outstanding suspects not circulated on the pnc",)),
    ("Officers per 1,000 population", ("officers per 1,000 population",)),
    ("Stop and search", ("stop and searches", "stop and search")),
    ("Emergency calls answered in time", ("999 calls",)),
    ("Planned spending on local policing", ("planned spending on local policing",)),
)

# Names that mean domestic abuse wherever their sentence speaks of it.
OF_DOMESTIC_ABUSE = frozenset({"Arrest rate", "Charge rate"})
