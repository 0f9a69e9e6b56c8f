"""What an editor fills in at the desk."""

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.http import QueryDict
from django.utils import timezone

from inspections.choices import (
    AreaKind,
    SuggestionKind,
)
from inspections.models import Area, Inspection, Publication

if TYPE_CHECKING:
    BaseModelForm = forms.ModelForm[Publication]
else:
    BaseModelForm = forms.ModelForm


class UploadForm(forms.Form):
    """One report; force and inspection are read from it where they are left open."""

    file = forms.FileField(label="Report", help_text="PDF, text or saved web page, at most 30 megabytes.")
    force = forms.ModelChoiceField(
        Area.objects.filter(kind=AreaKind.FORCE), required=False, empty_label="As the report says"
    )
    inspection = forms.ModelChoiceField(
        Inspection.objects.all(), required=False, empty_label="As the report says"
    )


class AboutForm(forms.Form):
    """Which force and which inspection a report is about."""

    force = forms.ModelChoiceField(Area.objects.filter(kind=AreaKind.FORCE))
    inspection = forms.ModelChoiceField(Inspection.objects.all())


class DetailsForm(BaseModelForm):
    """What the report's own title page says of it."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    published = forms.DateField(
        label="Published on",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="If only the month or the year is known, enter its first day.",
    )
    url = forms.URLField(label="Web address", required=False, max_length=400, assume_scheme="https")

    class Meta:
        model = Publication
        fields = ("title", "published", "date_precision", "isbn", "url")
        labels = {"date_precision": "How exactly the date is known"}

    def __init__(self, publication: Publication, data: Any = None, title_page: Any = None) -> None:
        told = title_page if title_page and publication.published is None else {}
        self.proposed = bool(told)
        super().__init__(data, instance=publication, initial={"seen": publication.revision, **told})

    def clean_published(self) -> date:
        published: date = self.cleaned_data["published"]
        if published > timezone.localdate():
            raise forms.ValidationError("This day is still to come.")
        return published

    def refuse(self, told: list[str]) -> None:
        """Somebody saved before: what was typed stays, and saving again keeps it."""
        self.add_error(None, [*told, "What you typed is still here. Save again to keep it."])
        data = cast(QueryDict, self.data).copy()
        data["seen"] = str(Publication.objects.get(pk=self.instance.pk).revision)
        self.data = data


class MissedForm(forms.Form):
    """What the program did not read."""

    kind = forms.ChoiceField(label="What", choices=SuggestionKind)
    line = forms.IntegerField(label="At line", min_value=1)
