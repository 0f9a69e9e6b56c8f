"""One module a page; each view reads the address, asks for rows, builds, and answers."""
