"""Units of figures, and the nouns that are counted."""

# Denominator as printed (lower case, singular or plural) -> as we write it.
DENOMINATORS: dict[str, str] = {
    "population": "population",
    "of population": "population",
    "of the population": "population",
    "people": "population",
    "residents": "population",
    "households": "households",
    "adults": "adults",
    "head of population": "population",
    "adult population": "adults",
    "adult females": "adult females",
    "adult women": "adult females",
    "domestic abuse related offences": "domestic abuse offences",
    "domestic abuse-related offences": "domestic abuse offences",
    "domestic abuse related crimes": "domestic abuse offences",
    "domestic abuse-related crimes": "domestic abuse offences",
    "domestic abuse crimes": "domestic abuse offences",
    "domestic abuse offences": "domestic abuse offences",
    "crimes": "crimes",
    "offences": "offences",
    "officers": "officers",
    "officers and staff": "workforce",
    "members of the workforce": "workforce",
    "members of staff": "workforce",
    "staff": "staff",
    "workforce": "workforce",
    "calls": "calls",
}

# Rows so headed are about the calls to these numbers.
NUMBERS_TO_CALL = frozenset({"999", "101"})

# Printed scale -> number.
SCALES: dict[str, int] = {
    "100": 100,
    "1,000": 1_000,
    "1000": 1_000,
    "10,000": 10_000,
    "10000": 10_000,
    "100,000": 100_000,
    "100000": 100_000,
    "1,000,000": 1_000_000,
    "one million": 1_000_000,
    "1 million": 1_000_000,
    "1m": 1_000_000,
    "million": 1_000_000,
    "a million": 1_000_000,
    "hundred": 100,
    "thousand": 1_000,
}

# Captions that fix a unit which the table does not print: every word of the key stands in the caption.
CAPTION_UNITS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("rate of outcomes", "domestic"), "per 100 domestic abuse offences"),
    (("percentage",), "percent"),
    (("proportion",), "percent"),
    (("percent",), "percent"),
    (("per cent",), "percent"),
)

# Nouns that a report counts as a figure -> unit.
COUNTED: dict[str, str] = {
    "incidents": "incidents",
    "crimes": "crimes",
    "offences": "offences",
    "arrests": "arrests",
    "calls": "calls",
    "complaints": "complaints",
    "referrals": "referrals",
    "orders": "orders",
    "dvpos": "orders",
    "dvpns": "notices",
    "notices": "notices",
    "warrants": "warrants",
    "people": "people",
    "persons": "people",
    "users": "people",
    "members": "people",
    "subjects": "people",
    "offenders": "people",
    "suspects": "people",
    "respondents": "people",
    "volunteers": "people",
    "examiners": "people",
    "investigators": "people",
    "detectives": "people",
    "nominals": "people",
    "victims": "people",
    "community support officers": "PCSOs",
    "officers": "officers",
    "constables": "officers",
    "pcsos": "PCSOs",
    "pcso": "PCSOs",
    "staff": "staff",
    "employees": "staff",
    "organised crime groups": "organised crime groups",
    "crime groups": "organised crime groups",
    "ocgs": "organised crime groups",
    "searches": "searches",
    "stop and searches": "searches",
    "stops and searches": "searches",
    "households": "households",
    "burglaries": "burglaries",
    "robberies": "robberies",
    "allegations": "allegations",
    "grievances": "grievances",
    "detainees": "people",
    "cases": "cases",
    "cautions": "cautions",
    "warnings": "warnings",
    "devices": "devices",
    "computers": "computers",
    "requests": "requests",
    "applications": "applications",
    "vacancies": "vacancies",
    "assessments": "assessments",
    "investigations": "investigations",
    "reports": "reports",
    "pence": "pence",
    "disclosures": "disclosures",
    "detentions": "detentions",
    "visits": "visits",
    "renewals": "renewals",
    "knives": "knives",
    "weapons": "weapons",
    "vehicles": "vehicles",
    "frauds": "frauds",
    "tests": "tests",
    "certificates": "certificates",
    "licences": "licences",
    "refusals": "refusals",
    "interviewees": "people",
    "collisions": "collisions",
    "sergeants": "officers",
    "occasions": "occasions",
    "children": "people",
}

# What an audit counts, beside what is counted anyway -> unit.
AUDITED: dict[str, str] = {
    "files": "files",
    "case files": "files",
    "records": "records",
    "forms": "forms",
    "recommendations": "recommendations",
    "decisions": "decisions",
    "rapes": "crimes",
    "plans": "plans",
    "interviews": "interviews",
    "encounters": "encounters",
    "logs": "logs",
}

# A row of a table so called counts heads; a row "Sexual offences" may as well be a rate.
HEADCOUNTS = frozenset({"officers", "PCSOs", "staff"})

# What stands for "per member of staff": a caseload of 12 cases.
LOADS = ("caseload", "caseloads", "workload", "workloads")

# Subjects whose time is a figure.
TIMED = (
    "turnaround",
    "average time",
    "averaged",
    "average of",
    "median of",
    "on average",
    "lost",
    "attendance time",
    "attendance times",
    "time taken",
    "time to answer",
    "response time",
    "response times",
    "waiting time",
    "waiting times",
    "wait",
)
TIME_UNITS: dict[str, str] = {
    "second": "seconds",
    "minute": "minutes",
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "month": "months",
}

MONEY = {"£": "pounds sterling", "€": "euros", "$": "dollars"}
