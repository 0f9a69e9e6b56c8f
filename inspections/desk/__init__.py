"""What the review desk knows: what a suggestion would become, what stands already, who checked it.

Reads only; what an editor or reviewer does is in `actions`.
"""
