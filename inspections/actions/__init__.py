"""Every write that spans models: atomic, told by whom and why."""
