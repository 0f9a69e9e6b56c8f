"""The words of inspection reports, as data. Only here: no rule lives in this folder."""
