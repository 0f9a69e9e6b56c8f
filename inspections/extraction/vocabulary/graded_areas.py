"""The titles of what inspections grade that are no questions, exactly as published."""

from inspections.extraction.vocabulary.questions import CORE, PILLAR

# From this year on, forces are graded by areas and not by questions.
FIRST_BY_AREA = 2018

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
