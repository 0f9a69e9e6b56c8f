"""How reports word the limits of their figures: cues of a caveat, as patterns over one sentence.

They are matched in small letters and with "not" as a word of its own: "can't" and "cannot" are "can not".
"""

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
    r"\bnot (?:yet )?(?:be |been )?(?:provided?|supplied|supply|available)\b",
    r"\bnot (?:yet )?(?:be |been )?(?:submit(?:ted)?|included|collected|complete|audited)\b",
    r"\bexcept\b|\bunavailable\b|\bincomplete\b",
    r"\bproviding outcomes data\b|\bvoluntary\b",
    r"\bincludes?\b.{0,80}\bwhere\b",
)

# What a sentence opens with that is about data and not about work, and what limits data in it.
_DATA = (
    r"^(?:(?:however|but|also|in addition|as a result|(?:please )?note that|it should be noted that),? )?"
    r"(?:(?:the|these|those|this|such|our|all|both|some|one|any) )?(?:[\w'-]+ ){0,4}?"
    r"(?:data|figures?|statistics|results|samples?|surveys?|audits?|interviews|estimates|percentages"
    r"|proportions|averages|this number|these numbers|rates such as these|such rates|these rates)\b"
    r"(?! (?:quality|shows?|showed|suggests?|indicates?"
    r"|(?:that )?(?:officers|staff|supervisors|managers|the force)"
    r" (?:use|have|need|can)\b))"
)
_LIMITED = (
    r"\b(?:not (?:\w+ )?(?:comparable|complete|representative|held in|collected|cleaned|designed|large enough"
    r"|reliable|robust|statistic\w*|cover|include|reflect|measure|tell us|count|capture|directly|necessarily"
    r"|be (?:used to judge|compared|generalised|seen|taken))"
    r"|only (?:include|cover|those|count|relate)\w*|include only|affected by|excludes?|differs?"
    r"|(?:may|might) (?:not|be(?! used)|have|differ|change|under|over)\w*"
    r"|var(?:y|ies)|depends?|incomplete|rounded|estimated|revised|partial|provisional|reflects?|classify"
    r"|unavailable)\b"
)

# Both in notes and in running text.
CUES_EVERYWHERE = (
    _DATA + r"[^.;%\d]{0,80}" + _LIMITED,
    r"\bmargins? of error\b|\brules? out (?:bias|comparisons?)\b|\bcounted (?:more than once|twice)\b",
    r"\b(?:go|goes|are|is) (?:un|under-?)reported\b|\bgeneralised\b|\b(?:is|are) no guide to\b",
    r"\b(?:higher|lower|shorter|longer|better|worse|larger|smaller) than (?:it|they) (?:is|are)\b",
    r"\bno (?:agreed|common|single|national) (?:national )?definition\b|\bnot large enough\b",
    r"\bnot (?:be )?set against\b|\bas forces (?:classify|define|record|report) (?:them|it)\b",
    r"\bnon-representative\b|\bsmall,? (?:but |and )?[\w-]+ sample\b",
    r"\bcan not rule out\b|\bfigures? for [^.;]{3,40} (?:is|are|was|were) not available\b",
    (
        r"\b(?:read|interpreted|treated|viewed|used|made|taken|seen|considered) (?:only )?"
        r"(?:with (?:\w+ )?(?:care|caution)|carefully|cautiously|(?:only )?as an indication)\b"
    ),
    (
        r"\b(?:figures?|data|rates?|results?|percentages?|proportions?)\b[^.;]{0,90}"
        r"\b(?:may|might|could|will|can) (?:\w+ )?(?:have )?"
        r"(?:chang|differ|be (?:revised|updated|affected|incomplete)|underestimat|overestimat|vary|varied)\w*"
    ),
    r"\bsubject to revision\b",
    r"\bnot (?:been )?possible to (?:include|provide|calculate|compare|obtain|give|show)\b",
    (
        r"\bnot (?:be |been )?(?:independently )?"
        r"(?:validated|verified|quality[- ]assured|audited)\b"
    ),
    (
        r"\bnot (?:be )?(?:taken|regarded|seen) as"
        r" (?:representative|typical|a measure)\b"
    ),
    (
        r"\bnot (?:\w+ ){0,2}"
        r"(?:represent(?:ative)?|statistically (?:robust|valid|reliable))\b"
    ),
    (
        r"\bnot (?:be )?(?:an? )?"
        r"(?:statistical|statistically|random|representative)(?: \w+)? sample\b"
    ),
    (
        r"\b(?:(?:this|it|which) (?:is|was) (?:only )?an? (?:very )?small number"
        r"|small numbers (?:mean|involved)|because of (?:the )?small numbers?)\b"
        r"|\bnumbers? (?:\w+ ){0,9}(?:is|are|was|were) (?:very |too )?small\b"
        r"|\bsample (?:is|was) (?:very |too )?small\b"
    ),
    r"\bleaves? out\b|\b(?:is|are|was|were|been|be) left out\b|\b(?:is|are) missing from\b",
    (
        r"\b(?:not (?:been )?included|excluded|omitted) (?:in|from) "
        r"(?:the |this |these |our |all |its |any )*(?:\w+ ){0,4}?"
        r"(?:averages?|figures?|rates?|data|totals?|comparisons?|calculations?|graph|table"
        r"|analysis)\b"
    ),
    (
        r"\b(?:figures?|data|rates?) (?:for [^.;]{3,60} )?(?:is|are|was|were)"
        r" (?:not (?:been )?included|excluded|omitted)\b"
    ),
    (
        r"\b(?:forces|they|constabularies) (?:\w+ )?"
        r"(?:record|measure|count|define|classify|collect|report|apply|use)\w* (?:\w+ ){0,8}?"
        r"(?:differently|in different ways)\b"
    ),
    (
        r"\b(?:differences?|changes?|figures?|rises?|increases?|falls?|rates?)\b[^.;]{0,60}\b(?:may|might)"
        r" (?:also |partly |simply )?(?:reflect|be (?:due|because|explained)|be the result)\b"
    ),
    (
        r"\b(?:chang(?:e|ed)|chang(?:e|es) (?:to|in)) "
        r"(?:how|the way|the definition|its definition|the method)\b"
        r"[^.;]*\b(?:compar|before|earlier|since)\w*"
    ),
    r"\b(?:self-reported|are (?:only )?estimates|give estimates|(?:is|are|was|were) provisional)\b",
    (
        r"\b(?:figures?|data|rates?|results?|records?|files?|cases?|percentages?|proportions?|years?|surveys?)\b"
        r"[^.;]{0,60}\b(?:should|must|can|could) not (?:therefore )?be"
        r" (?:taken|seen|regarded|read|used|compared|relied)\b"
        r"|\bcomparisons? (?:\w+ )?should be avoided\b"
    ),
    r"\bnot all (?:police )?forces (?:use|do|have|apply|record|collect|provid|suppl|submit|respond)\w*",
    r"\b(?:forces|they) do not all (?:use|apply|record|count|close|collect|measure|class|defin|report)\w*",
    (
        r"\b(?:rates?|figures?|numbers?|totals?|proportions?|disparity|data)\b[^.;]{0,60}"
        r"\b(?:may|might|could) be (?:\w+ )?"
        r"(?:higher|lower|greater|less|too (?:low|high))\b|\btrue (?:rate|figure|number|total)\b"
    ),
    (
        r"\b(?:figures?|totals?|data|rates?|numbers?|averages?|costs?)(?: [a-z]+){0,2} (?:also )?includes?"
        r" (?:those|officers|staff|people|crimes|searches|cases|calls|costs?|money|all)\b"
    ),
    r"\bnot (?:be )?reflected\b|\bnot (?:been )?checked (?:them|it|by|against|the)\b",
    r"\bnot (?:a )?part of (?:the|our|this) (?:audit|review|survey|sample|count|figures?|data)\b",
    r"\b(?:figures?|data|rates?|they|totals?)\b[^.;]{0,50}\b(?:do|does|will|may) not match\b",
    (
        r"\b(?:data|figures?|records?|numbers?)\b[^.;]{0,60}\b(?:is|are|was|were) (?:\w+ )?"
        r"(?:unreliable|not reliable)\b"
    ),
    r"\bcould not (?:tell us|say) how (?:many|much|often)\b",
    (
        r"\b(?:was|were|is|are|being) a dip sample\b|\bresponse rate (?:is|was) low\b"
        r"|\b(?:samples?|numbers?|records?|files?|cases?)\b[^.;]{0,40}\btoo (?:small|few) (?:for|to)\b"
    ),
    (
        r"\b(?:audit|analysis|survey|comparison|calculation|sample|recording rate)s?\b[^.;]{0,60}"
        r"\b(?:excludes?|leaves? out|(?:does|do) not (?:include|cover))\b"
    ),
    r"\bmay no longer\b|\bno longer (?:reflects?|comparable|counted)\b",
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
    r"\bcomparisons? (?:should|is|are|can) not\b",
    r"\bnot (?:be )?(?:directly )?(?:comparable|compared)\b",
    r"\bnot (?:statistically )?representative\b|\b(?:low|poor|small) response rates?\b",
    # ... where the sentence does not tell what was found in it
    r"^(?!.*\b(?:found|identified|evidence|showed)\b).*\bsmall sample\b",
    r"\bnot (?:been )?audited\b",
    r"\bnot (?:recommend|advise|advisable)\b.{0,30}\bcompar",
    r"^notes?: ",
    r"\b(?:figures?|data|rates?|averages?) (?:here |above |below )?(?:excludes?|leaves? out)\b",
    r"\b(?:figures?|data|rates?|averages?|totals?|costs?|counts?)\b[^.;]{0,60}\b(?:excludes?|leaves? out)\b",
    r"\brecorded crime\b[^.;]{0,30}\b(?:excludes?|leaves? out)\b",
    r"\bbased on (?:an? |our )?(?:\w+ )?survey of\b",
    r"^(?:this|these|it|they|both) (?:also )?(?:excludes?|leaves? out)\b",
    r"\b(?:figures?|data|rates?|averages?) do(?:es)? not include\b",
    r"\b(?:excluded|left out|missing) from (?:the |this |these |all )*(?:figures?|data|averages?|rates?)\b",
    r"\b(?:excluded|left out|missing) from (?:the |this |all )*(?:graph|table|chart|england|national)\b",
    (
        r"\bforces? (?:(?:was|were) unable to|could not|did not)"
        r" (?:provide|supply|submit|give)\b.{0,40}\b(?:data|figures?)\b"
    ),
    r"\b(?:unable to|not able to|could not) (?:provide|supply|submit|give)\b.{0,40}\b(?:data|figures?)\b",
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
    r"\bnot necessarily mean\b",
)

# In an annex only: elsewhere these words are ordinary English.
ANNEX_CUES = (
    (
        r"\b(?:figures?|data|rates?|outcomes?|numbers?|spend(?:ing)?|costs?|they|it)\b[^.;]{0,90}"
        r"\b(?:may|might|could|will) (?:\w+ )?(?:have )?(?:chang|ris|increas|differ|vary)\w*"
    ),
    r"\b(?:is|are) (?:counted|included) (?:in|as|with)\b",
    r"\b(?:before|until|prior to) (?:the )?[^.;]{3,60}(?:19|20)\d\d\b[^.;]*\bchang",
    r"\bstatistically (?:robust|significant|valid)\b",
    r"\bmost recent months\b",
)

# What a limit speaks of where it names no figure -> the words in a figure's name, unit or sentence.
SUBJECTS: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:workforce|staff-in-post|full-time equivalents?|establishment|headcount|strength)\b",
        r"\b(?:officers?|staff|workforce|pcsos?|posts|constables|detectives)\b",
    ),
    (
        (
            r"\b(?:budgets?|spend(?:ing)?|expenditure|financial|finance|costs?|reserves|value for money"
            r"|revenue)\b"
        ),
        r"\bpounds\b|\b(?:budget|spend|spent|expenditure|costs?|reserves|revenue)\b",
    ),
    (
        r"\boutcomes?\b",
        (
            r"\b(?:outcomes?|charged?|charge|summons\w*|cautions?|cautioned|community resolutions?"
            r"|support\w* (?:further |police )?action|evidential|no suspect)\b"
        ),
    ),
    (
        r"\bsurvey(?:ed|s)?\b|\brespondents\b",
        r"\b(?:survey\w*|respondents|agreed|satisfied|felt|confident)\b",
    ),
    (r"\bconfidence intervals?\b|\bmargins? of error\b", r"±"),
    (
        r"\b(?:files?|records|case audits?|cases|audit(?:s|ed)?|samples?|investigations|decisions)\b",
        r"\b(?:files|records|cases|decisions|recommendations|encounters|plans|reports)\b",
    ),
    (r"\b(?:ethnic\w*|ethnicity|race|self-defined)\b", r"\b(?:ethnic\w*|black|asian|bame|white)\b"),
    (r"\b(?:calls?)\b", r"\bcalls?\b"),
    (r"\bincidents?\b", r"\bincidents?\b"),
    (r"\bstop and search\w*\b", r"\b(?:stop and search\w*|searches|stopped and searched|searched)\b"),
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
