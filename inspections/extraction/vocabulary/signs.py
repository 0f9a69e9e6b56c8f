"""Signs that open the items of a list."""

# Some are letters of symbol fonts, as converters leave them.
BULLETS = "•▪●○◦‣∙·■□❖➢➤►✓✔\uf0b7\uf0a7\uf0d8\uf0fc"
DASHES = "-–—"
