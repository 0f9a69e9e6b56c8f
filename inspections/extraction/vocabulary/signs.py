"""Signs that open the items of a list."""

# Some are letters of symbol fonts, as converters leave them.
BULLETS = "•▪●○◦‣∙·■□❖➢➤►✓✔\uf0b7\uf0a7\uf0d8\uf0fc"
# What converters leave of a sign whose font does not say which letter it is; alone it opens a list item.
UNNAMED = r"\(cid:\d{1,5}\)|\x7f"
DASHES = "-–—"
