"""From numbered lines to blocks: headings, paragraphs, bullets, table rows, footnotes."""
