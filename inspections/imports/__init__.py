"""Tables of recorded crime as published, read into figures. Pure Python: knows no Django and no database."""
