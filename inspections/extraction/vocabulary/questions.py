"""The titles of what inspections ask, by programme, exactly as published."""

OVERALL = "overall"
CORE = "core"
PILLAR = "pillar"

# (title, level, pillar)
QUESTION_TITLES: tuple[tuple[str, str, str], ...] = (
    # Crime inspection 2014
    ("How effective is the force at cutting crime?", OVERALL, "effectiveness"),
    ("How effective is the force at reducing crime and preventing offending?", CORE, "effectiveness"),
    ("How effective is the force at investigating offending?", CORE, "effectiveness"),
    ("How effective is the force at tackling anti-social behaviour?", CORE, "effectiveness"),
    # PEEL effectiveness, 2015 to 2018/19
    ("How effective is the force at keeping people safe and reducing crime?", OVERALL, "effectiveness"),
    ("How effectively does the force reduce crime and keep people safe?", OVERALL, "effectiveness"),
    (
        "How effective is the force at preventing crime and anti-social behaviour, and keeping people safe?",
        CORE,
        "effectiveness",
    ),
    ("How effective is the force at investigating crime and managing offenders?", CORE, "effectiveness"),
    (
        (
            "How effective is the force at protecting from harm those who are vulnerable, and "
            "supporting victims?"
        ),
        CORE,
        "effectiveness",
    ),
    (
        (
            "How effective is the force at tackling serious and organised crime, including its arrangement"
            " for fulfilling its national policing responsibilities?"
        ),
        CORE,
        "effectiveness",
    ),
    (
        (
            "How effective is the force at preventing crime, tackling anti-social behaviour "
            "and keeping people safe?"
        ),
        CORE,
        "effectiveness",
    ),
    ("How effective is the force at investigating crime and reducing re-offending?", CORE, "effectiveness"),
    (
        (
            "How effective is the force at protecting those who are vulnerable from harm, and "
            "supporting victims?"
        ),
        CORE,
        "effectiveness",
    ),
    ("How effective is the force at tackling serious and organised crime?", CORE, "effectiveness"),
    ("How effective are the force’s specialist capabilities?", CORE, "effectiveness"),
    # PEEL efficiency, 2015 to 2018/19
    ("How efficient is the force at keeping people safe and reducing crime?", OVERALL, "efficiency"),
    ("How efficiently does the force operate and how sustainable are its services?", OVERALL, "efficiency"),
    (
        "How efficiently does the force operate and how sustainable are its services to the public?",
        OVERALL,
        "efficiency",
    ),
    ("How well does the force use its resources to meet its demand?", CORE, "efficiency"),
    ("How sustainable and affordable is the workforce model?", CORE, "efficiency"),
    ("How sustainable is the force’s financial position for the short and long term?", CORE, "efficiency"),
    ("How well does the force understand the current and likely future demand?", CORE, "efficiency"),
    ("How well does the force understand its current and likely future demand?", CORE, "efficiency"),
    ("How well does the force use its resources to manage current demand?", CORE, "efficiency"),
    ("How well does the force improve productivity?", CORE, "efficiency"),
    ("How well is the force planning for demand in the future?", CORE, "efficiency"),
    ("How well does the force understand demand?", CORE, "efficiency"),
    ("How well does the force use its resources?", CORE, "efficiency"),
    ("How well is the force planning for the future?", CORE, "efficiency"),
    ("How well does the force use its resources to meet the demand it faces?", CORE, "efficiency"),
    ("How well does the force plan for the future?", CORE, "efficiency"),
    # PEEL legitimacy, 2015 to 2018/19
    ("How legitimate is the force at keeping people safe and reducing crime?", OVERALL, "legitimacy"),
    ("How legitimately does the force treat the public and its workforce?", OVERALL, "legitimacy"),
    (
        "To what extent does practice and behaviour reinforce the wellbeing of staff and an ethical culture?",
        CORE,
        "legitimacy",
    ),
    (
        "To what extent are forces recording crimes in accordance with the Home Office Counting Rules?",
        CORE,
        "legitimacy",
    ),
    (
        (
            "How well does the force understand, engage with and treat fairly the people it "
            "serves to maintain and"
            " improve its legitimacy?"
        ),
        CORE,
        "legitimacy",
    ),
    (
        "To what extent are decisions taken on the use of stop and search and Taser fair and appropriate?",
        CORE,
        "legitimacy",
    ),
    (
        "To what extent does the force treat all of the people it serves with fairness and respect?",
        CORE,
        "legitimacy",
    ),
    (
        "To what extent does the force ensure that its workforce behaves ethically and lawfully?",
        CORE,
        "legitimacy",
    ),
    ("How well does the force ensure that its workforce behaves ethically and lawfully?", CORE, "legitimacy"),
    ("To what extent does the force treat its workforce with fairness and respect?", CORE, "legitimacy"),
)

# Titles that are not questions: areas of the later programmes, short section titles of 2017 to 2018/19.
AREA_TITLES: tuple[tuple[str, str], ...] = (
    ("Effectiveness", PILLAR),
    ("Efficiency", PILLAR),
    ("Legitimacy", PILLAR),
    ("Leadership", PILLAR),
    ("Preventing crime and tackling anti-social behaviour", CORE),
    ("Investigating crime and reducing re-offending", CORE),
    ("Protecting vulnerable people and supporting victims", CORE),
    ("Tackling serious and organised crime", CORE),
    ("Specialist capabilities", CORE),
    ("Armed policing", CORE),
    ("Meeting current demands and using resources", CORE),
    ("Understanding demand", CORE),
    ("Use of resources to manage demand", CORE),
    ("Planning for future demand", CORE),
    ("Planning for the future", CORE),
    ("Treating the public fairly", CORE),
    ("Ethical and lawful workforce behaviour", CORE),
    ("Treating the workforce fairly", CORE),
    ("Providing a service to the victims of crime", CORE),
    ("Engaging with and treating the public with fairness and respect", CORE),
    ("Treatment of the public", CORE),
    ("Preventing crime", CORE),
    ("Preventing crime and anti-social behaviour", CORE),
    ("Preventing and deterring crime and antisocial behaviour, and reducing vulnerability", CORE),
    ("Responding to the public", CORE),
    ("Investigating crime", CORE),
    ("Recording data about crime", CORE),
    ("Supporting victims", CORE),
    ("Protecting vulnerable people", CORE),
    ("Managing offenders", CORE),
    ("Managing offenders and suspects", CORE),
    ("Disrupting serious organised crime", CORE),
    ("Meeting the strategic policing requirement", CORE),
    ("Protecting the public against armed threats", CORE),
    ("Developing a positive workplace", CORE),
    ("Building, supporting and protecting the workforce", CORE),
    ("Vetting and counter corruption", CORE),
    ("Good use of resources", CORE),
    ("Strategic planning, organisational management and value for money", CORE),
    ("Leadership and force management", CORE),
    ("Police powers and treating the public fairly and respectfully", CORE),
    ("Police powers and treating people fairly and respectfully", CORE),
    ("Providing a service to victims of crime", CORE),
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
