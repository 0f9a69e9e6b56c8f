"""From a file to numbered lines: PDF, plain text, saved web page."""
