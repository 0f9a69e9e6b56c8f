"""Pieces of text that, over and over, have made programs like ours go through a text again and again."""

REPEATED = (
    "5 percent ",
    "12 months to ",
    "compared with 5 percent ",
    "from 5 to 6 ",
    "1 ",
    "a\t",
    "Good\n",
    "Good ",
    "How effective is the force ",
    "A and ",
    "(",
    "- ",
    "England and Wales\n5\nthe force\n6\n",
    "a 1 2\n",
    "increase by ",
    "the force requires improvement ",
)
