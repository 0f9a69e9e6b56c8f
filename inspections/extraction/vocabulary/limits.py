"""How reports word the limits of their figures: cues of a caveat, as patterns over one sentence."""

# In an annex, a footnote or a note under a table.
NOTE_CUES = (
    r"\bexclud(?:e|es|ed|ing)\b",
    r"\bnot (?:be )?(?:directly )?(?:comparable|compared)\b",
    r"\bcomparisons?\b",
    r"\btreated with (?:care|caution)\b",
    r"\bsubject to change\b",
    r"\bunable to\b|\bnot able to\b|\bcould not\b|\bonly able to\b|\bcould only\b|\bnot possible\b",
    r"\bdiffer(?:s)?\b",
    r"\bestimate[sd]?\b",
    r"\bsmall(?: |er )?sample\b|\bsample\b",
    r"\bnot (?:a )?(?:statistical|representative|included|tracked|linked|recorded|directly)\b",
    r"\bnon-statistical\b|\bnot (?:been )?audited\b|\bsimple averages?\b",
    r"\bdouble counted\b|\bresubmitted\b|\bcorrected data\b",
    r"\bcombined total\b",
    r"\baverage of the\b|\bcalculated\b",
    r"\bdefinition\b",
    r"\b(?:therefore|however)\b",
    r"\bdue to rounding\b|\bmay not sum\b",
    r"\bfigures? (?:is|are) for\b|\bdata (?:is|are) for\b|\brate (?:of|for) .{0,40} is the rate\b",
    r"\boutside the scope\b",
    r"\bdash\b",
    r"\bmore recent figures\b",
    r"\bthese data (?:are|were) (?:obtained|collected|subject|taken)\b",
    r"\bcollected (?:directly|through|by)\b",
    r"\bwere provided by\b|\bprovided by the\b",
    r"\bmust not\b|\bshould not\b|\bshould (?:be interpreted|note|take into account)\b",
    r"\baffected by\b|\blikely to have been affected\b",
    r"\bonly\b",
    r"\bwe use\b|\bwe include\b|\bwe have not used\b|\bdecided not to use\b",
    r"\bbased on\b|\bbased upon\b",
    r"\bbegan collecting\b",
    r"\bno longer\b",
    r"\bsuspend\b",
    r"\bresults? to the question\b",
    r"\bindication\b",
    r"\bpercentage of crimes\b|\beach crime\b",
    r"\bno standard\b",
    r"\bwere removed\b|\bhave been removed\b|\bhas been removed\b",
    r"\bexcept for\b|\bpilot force\b",
    r"\bconfidence interval\b|±",
    r"\b(?:not|[a-z]+n't) (?:yet )?(?:be |been )?(?:provided?|supplied|supply|available)\b",
    r"\b(?:not|[a-z]+n't) (?:yet )?(?:be |been )?(?:submit(?:ted)?|included|collected|complete|audited)\b",
    r"\bexcept\b|\bunavailable\b|\bincomplete\b",
    r"\bproviding outcomes data\b|\bvoluntary\b",
    r"\bincludes?\b.{0,80}\bwhere\b",
)

# Under a table, by a star, a period or denominator of its own limits the rows it is about.
TABLE_NOTE_CUES = (
    r"^\W*(?:[\w -]{1,40}:? (?:(?:is|are|was|were|for|cover) )*)?(?:the )?(?:\d{1,2} months|year) (?:to|end)",
    r"\b(?:in|for) (?:19|20)\d\d\b",
    r"\b(?:per|for) (?:each )?\d[\d,]* [a-z]+",
)

# In running prose only the plain ones count: elsewhere these words are ordinary English.
PROSE_CUES = (
    r"\bdirect comparisons?\b",
    r"\bcomparisons? (?:should not|is not|isn't|are not|aren't|cannot|can't)\b",
    r"\b(?:not|[a-z]+n't) (?:be )?(?:directly )?(?:comparable|compared)\b",
    r"\b(?:not|[a-z]+n't) (?:statistically )?representative\b|\b(?:low|poor|small) response rates?\b",
    # ... where the sentence does not tell what was found in it
    r"^(?!.*\b(?:found|identified|evidence|showed)\b).*\bsmall sample\b",
    r"\b(?:not|[a-z]+n't) (?:been )?audited\b",
    r"\bnot (?:recommend|advise|advisable)\b.{0,30}\bcompar",
    r"^notes?: ",
    r"\b(?:figures?|data|rates?|averages?) (?:here |above |below )?(?:excludes?|leaves? out)\b",
    r"\b(?:figures?|data|rates?|averages?|totals?|costs?|counts?)\b[^.;]{0,60}\b(?:excludes?|leaves? out)\b",
    r"\brecorded crime\b[^.;]{0,30}\b(?:excludes?|leaves? out)\b",
    r"\bbased on (?:an? |our )?(?:\w+ )?survey of\b",
    r"^(?:this|these|it|they|both) (?:also )?(?:excludes?|leaves? out)\b",
    r"\b(?:figures?|data|rates?|averages?) (?:do(?:es)?n't|do(?:es)? not) include\b",
    r"\b(?:excluded|left out|missing) from (?:the |this |these |all )*(?:figures?|data|averages?|rates?)\b",
    r"\b(?:excluded|left out|missing) from (?:the |this |all )*(?:graph|table|chart|england|national)\b",
    (
        r"\bforces? (?:(?:was|were) unable to|could not|couldn't|did not|didn't)"
        r" (?:provide|supply|submit|give)\b.{0,40}\b(?:data|figures?)\b"
    ),
    r"\b(?:unable to|could not|couldn't) (?:provide|supply|submit|give)\b.{0,40}\b(?:data|figures?)\b",
    r"\b(?:data|figures?) (?:was|were|is|are) not (?:provided|available|supplied)\b",
    r"\bnot judging the effectiveness\b",
    r"\bsubject to change\b",
    r"\btreated with (?:care|caution)\b",
    r"\btake into account that\b",
    r"\bshould be (?:viewed|interpreted|treated)\b",
    r"\bmay have been affected by\b|\bcan be affected by\b",
    r"\bcomplete measure\b",
    r"\bno standard (?:national )?definition\b|\bnot a standard requirement\b",
    r"\bnew (?:crime )?outcomes framework was introduced\b|\breplaces a previous\b",
    r"\bmore recent figures than\b",
    r"\bnot directly (?:tracked|linked)\b|\bnot necessarily those\b",
    r"\b(?:have not|not have|did not) inform(?:ed)?\b",
    (
        r"^(?!.*\b(?:found|identified|evidence|showed)\b).*\b(?:reviewed|reviewing|review of) \d+ .{0,60}"
        r"\b(?:files?|investigations|cases)\b"
    ),
    r"\bnot have been assigned an outcome\b|\bwill have been assigned an outcome\b",
    r"\blikely to differ from force to force\b",
    r"\bbegan collecting information\b",
    r"\bmay not sum\b|\bdue to rounding\b",
    r"\bpredominant form of\b|\bmost common characteristic\b",
    r"±|\+/-|\bconfidence interval\b",
    r"\bselection of crime types\b|\bchosen these types of\b",
    r"\bmay also reflect\b",
    r"\bnot necessarily mean\b|\bn't necessarily mean\b",
)

# Sentences of an annex that only point elsewhere.
POINTERS = (
    r"^please see\b",
    r"^www\.",
    r"^https?:",
    r"^for further\b",
    r"^available (?:from|at)\b",
    r"^source:",
)
