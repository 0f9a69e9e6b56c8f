"""One sentence for each kind of comparison: caption, text alternative, status line and API field alike."""
