"""Who may come in to edit: signing in, the second factor, and when a session ends."""
