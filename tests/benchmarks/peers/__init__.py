"""What people would use instead: each program draws the same two lines, as its own guide tells one to."""
