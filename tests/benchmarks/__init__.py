"""How fast it is: ratios within one run, for the machine is never twice the same. Run by `make bench`."""
