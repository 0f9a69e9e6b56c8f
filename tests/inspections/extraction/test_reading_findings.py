"""Findings and caveats: lists, parts, questions, what became of earlier ones, and limits of figures."""

from inspections.extraction.read_report import read_text

QUESTION = "How effective is the force at investigating crime and reducing re-offending?"
TOP = f"PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\n{QUESTION}\n\n"


def read(text):
    return read_text(TOP + text + "\n")


def test_each_item_of_a_list_is_a_finding_of_its_kind_under_its_question():
    found = read(
        "Areas for improvement\n\n- The force should train its sergeants.\n- The force "
        "should answer letters.\n\n"
        "Causes of concern\n\n- The force does not visit "
        "offenders.\n\nRecommendations\n\n1. The force should visit offenders."
    ).findings
    assert [(each.kind, each.text) for each in found] == [
        ("area_for_improvement", "The force should train its sergeants."),
        ("area_for_improvement", "The force should answer letters."),
        ("cause_of_concern", "The force does not visit offenders."),
        ("recommendation", "The force should visit offenders."),
    ]
    assert {each.question for each in found} == {QUESTION}
    assert [each.place.line for each in found] == [9, 10, 14, 18]


def test_lettered_points_are_parts_and_a_running_head_does_not_end_the_list():
    (finding,) = read(
        "Recommendations\n\n• Within two months the force should make a plan that sees to "
        "it that:\n\n(a)  sergeants read files;\n\n"
        f"(b) files are kept;\n{QUESTION}\n\n(c) files are found; and\n\n(d) somebody "
        f"looks.\n\nSummary\n\n• The force does well."
    ).findings
    assert [part.text for part in finding.parts] == [
        "sergeants read files;",
        "files are kept;",
        "files are found; and",
        "somebody looks.",
    ]


def test_indented_points_are_parts_of_the_item_above():
    first, second = read(
        "Areas for improvement\n\n- The force should do better by:\n - writing down "
        "reasons; and\n - reading them.\n"
        "- The force should rest."
    ).findings
    assert len(first.parts) == 2
    assert second.text == "The force should rest."


def test_a_wrapped_item_is_one_finding():
    (finding,) = read(
        "Areas for improvement\n\n• The force should look after\nthe people who work for it and\nsay so."
    ).findings
    assert finding.text == "The force should look after the people who work for it and say so."
    assert finding.place.lines == (9, 10, 11)


def test_a_list_without_bullets_is_read_by_what_should_be_done():
    found = read(
        "Area for improvement\n\nThe constabulary should make sure that calls are "
        "answered.\n\nMain findings\n\nCalls should be fun."
    ).findings
    assert [each.text for each in found] == ["The constabulary should make sure that calls are answered."]


def test_a_statement_that_repeats_a_listed_finding_only_adds_its_line():
    (finding,) = read(
        "The backlog of visits to registered offenders is an area for improvement of the "
        "force.\n\nAreas for improvement\n\n"
        "- The force should reduce its backlog of visits to registered offenders."
    ).findings
    assert finding.form == "list"
    assert 7 in finding.place.lines


def test_a_recommendation_in_running_text_is_found():
    (finding,) = read(
        "Fenmarch Constabulary should ensure that a force action plan is written as soon as it can be."
    ).findings
    assert (finding.kind, finding.form) == ("recommendation", "prose")


def test_what_became_of_an_earlier_finding_is_told_with_year_and_status():
    extraction = read(
        "In 2015 poor visits were a cause of concern. HMIC is pleased that this cause of "
        "concern has been alleviated."
    )
    assert extraction.findings == ()
    assert {(each.kind, each.year) for each in extraction.earlier_findings} == {("cause_of_concern", 2015)}
    assert "alleviated" in {each.status for each in extraction.earlier_findings}


def test_a_note_of_the_annex_is_a_caveat_of_the_figures_it_names():
    caveats = read(
        "In the 12 months to 30 June 2016, victim satisfaction in Fenmarch was 81 "
        "percent.\n\nAnnex A – About the data\n\n"
        "Victim satisfaction\n\nTwo forces were unable to provide data for figure 3 and are excluded.\n\n"
        "Please see ‘Data’ above.\n\nwww.example.org/data"
    ).caveats
    (caveat,) = [each for each in caveats if each.form == "annex"]
    assert caveat.applies_to == ("Figure 3", "Victim satisfaction")


def test_a_starred_note_and_a_plain_warning_in_the_text_are_caveats():
    caveats = read(
        "The two years should not be compared directly.\n\nFenmarch "
        "Constabulary\tEngland and Wales\n"
        "Burglary in a dwelling*\t5.1\t8.0\n\n* Burglary in a dwelling is "
        "given for 1,000 households, not for the population"
    ).caveats
    assert [(each.form, each.place.line) for each in caveats] == [("prose", 7), ("note", 12)]
    assert {each.question for each in caveats} == {QUESTION}


def test_ordinary_sentences_are_no_caveats():
    assert read("However, the force only met its partners once. It should not wait.").caveats == ()


def test_a_tab_behind_the_sign_of_an_item_parts_no_cells():
    found = read(
        "Areas for improvement\n\n•\tThe force should count its owls.\n•\tThe force should feed them."
    ).findings
    assert [each.text for each in found] == [
        "The force should count its owls.",
        "The force should feed them.",
    ]


def test_points_by_letters_with_a_full_stop_are_parts():
    (found,) = read(
        "Recommendations\n\nWithin three months, the force should:\na. count its owls; and\nb. feed them."
    ).findings
    assert [part.text for part in found.parts] == ["count its owls; and", "feed them."]


def test_a_summary_that_says_there_is_a_cause_of_concern_adds_its_line_to_the_listed_one():
    (found,) = read(
        "Nobody counts at night. This is a cause of concern to HMIC.\n\nCause of concern\n\n"
        "The force does not know how many owls it keeps."
    ).findings
    assert found.text == "The force does not know how many owls it keeps."
    assert found.kind == "cause_of_concern"


def test_words_in_brackets_behind_the_title_of_a_list_change_nothing():
    (found,) = read("Cause of concern (accelerated)\n\nThe force does not count its owls at night").findings
    assert (found.kind, found.text) == ("cause_of_concern", "The force does not count its owls at night")
