"""What is said when a document cannot be read."""


class UnreadableDocument(Exception):  # noqa: N818 - it is what the reader is told, not a fault of ours
    """A file that cannot be read as a report; the message says what is wrong and what to do about it."""


TOO_MUCH = "The file unpacks to far more than a report holds. Upload the report alone."
