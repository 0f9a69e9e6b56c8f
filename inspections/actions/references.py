"""The readable name of a citation, such as `staffordshire-peel-effectiveness-2016/m19/staffordshire/350`."""

from itertools import count

from django.utils.text import slugify

from inspections.models.citations import TARGETS, Citation

LONGEST = 190  # leaves room for the number that tells two of the same place apart


def free_reference(citation: Citation) -> str:
    """Name a citation by its publication, the fact it belongs to, and its line, page or form.

    The fact must be saved. A name that is taken gets a number after it.
    """
    where = citation.line or citation.page or citation.form
    plain = f"{citation.publication.slug}/{_fact(citation)}/{where}"[:LONGEST]
    names = (plain if number == 1 else f"{plain}-{number}" for number in count(1))
    return next(name for name in names if not Citation._base_manager.filter(reference=name).exists())


def _fact(citation: Citation) -> str:
    target = next(name for name in TARGETS if getattr(citation, f"{name}_id") is not None)
    parts = [slugify(str(part)) for part in getattr(citation, target).natural_key() if part is not None]
    own = citation.publication.slug
    return "/".join(part for part in parts if part and part != own) or target
