"""What limits the figures of the table, in our own words."""

from collections.abc import Iterable, Sequence

from inspections.imports.figures import BELOW_ZERO, BURGLARY_RECAST, FRAUD_MOVED, SUM_OF_FORCES

NOTE = "note"
NOT_OVER_TIME = "no_comparison_over_time"
CARE_OVER_TIME = "care_over_time"

WORDS = {
    BELOW_ZERO: (
        "The table prints a number below zero, which is kept: corrections of earlier entries outweigh what "
        "was recorded in these months."
    ),
    BURGLARY_RECAST: (
        "Burglary was counted under new names from April 2017: this number does not cover twelve whole "
        "months under this name."
    ),
    FRAUD_MOVED: (
        "Fraud was recorded centrally from April 2013: this number does not cover twelve whole months of "
        "recording by the force."
    ),
}
EFFECTS = {
    BELOW_ZERO: CARE_OVER_TIME,
    BURGLARY_RECAST: NOT_OVER_TIME,
    FRAUD_MOVED: NOT_OVER_TIME,
}


def caveat_texts(codes: Iterable[str], left_out: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Text and effect of each caveat that the figures need; the areas that no sum counts are named."""
    texts = {code: (WORDS[code], EFFECTS[code]) for code in sorted(codes) if code in WORDS}
    if SUM_OF_FORCES in codes:
        others = f" Not counted: {', '.join(sorted(left_out))}." if left_out else ""
        text = f"England and Wales is our sum of the territorial forces in the table.{others}"
        texts[SUM_OF_FORCES] = (text, NOTE)
    return texts
