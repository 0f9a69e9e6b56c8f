"""What the database cannot check by itself: one function a rule, each yielding a sentence for each breach."""
