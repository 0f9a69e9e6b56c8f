"""The words of the grading scales, and the words for the absence of a grade."""

# Every way a report writes a grade -> the grade.
GRADE_WORDINGS: dict[str, str] = {
    "outstanding": "outstanding",
    "good": "good",
    "adequate": "adequate",
    "requires improvement": "requires improvement",
    "require improvement": "requires improvement",
    "requiring improvement": "requires improvement",
    "required improvement": "requires improvement",
    "inadequate": "inadequate",
}

# Every way a report prints that there is no grade -> the state of the judgment.
NO_GRADE_WORDINGS: dict[str, str] = {
    "ungraded": "ungraded",
    "not graded": "ungraded",
    "no grade": "ungraded",
    "not judged": "ungraded",
    "not inspected": "not_inspected",
    "not inspected this year": "not_inspected",
    "not assessed": "not_inspected",
    "not re-inspected": "not_inspected",
    "to be graded": "awaited",
    "not yet graded": "awaited",
}

# Sentences that say how a question without a new grade stands: pattern -> state.
STATE_SENTENCES: tuple[tuple[str, str], ...] = (
    (
        (
            r"\b(?:judg(?:e)?ments?|grades?|gradings?)\b[^.;]{0,90}\b(?:has|have|was|were|is|are)(?: been)?"
            r" carried (?:over|forward)\b"
        ),
        "carried_forward",
    ),
    (
        (
            r"\b(?:judg(?:e)?ments?|grades?)\b[^.;]{0,60}\b(?:remains?|still stands?|stays?)\b"
            r"(?! to be\b)"
        ),
        "carried_forward",
    ),
    (r"\bcarried (?:over|forward) (?:the |our )?(?:judg(?:e)?ment|grade)\b", "carried_forward"),
    (
        (
            r"\b(?:we|HMIC|HMICFRS)\b(?:[^.;]{1,40} but)? (?:do not|don't|did not|didn't|have not|haven't)"
            r" (?:make|give|made|given|grade|graded)"
            r" (?:a |an |this |these |any )?(?:graded )?"
            r"(?:judg(?:e)?ments?|grades?|questions?|areas?|aspects?|strands?)\b"
        ),
        "ungraded",
    ),
    (r"\b(?:this|the) (?:question|area|strand|aspect) (?:is|was) (?:not graded|ungraded)\b", "ungraded"),
    (r"\bthis is (?:not a graded|an ungraded) (?:question|area|strand|aspect)\b", "ungraded"),
    (
        (
            r"\b(?:we|HMIC|HMICFRS) (?:did not|didn't|have not|haven't) (?:re-)?inspect(?:ed)? this"
            r" (?:question|area|strand|aspect)\b"
        ),
        "not_inspected",
    ),
    (
        r"\bthis (?:question|area|strand|aspect) (?:was|has) not (?:been )?(?:re-)?(?:inspected|assessed)\b",
        "not_inspected",
    ),
)

# A label that may stand before a grade on its own line.
GRADE_LABELS = (
    "overall judgment",
    "overall judgement",
    "judgment",
    "judgement",
    "overall grade",
    "grade",
    "grading",
    "rating",
    "our judgment",
    "our grade",
    "our grading",
    "current grade",
    "graded",
)
