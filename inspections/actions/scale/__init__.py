"""Made-up data in the amount that a national service would have, to measure with."""
