"""Published limits on figures, and which figures each of them limits."""
