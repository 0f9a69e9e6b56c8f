"""The description of the API is complete, and its page is made from it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from dashboard.api.endpoints import PARAMETERS
from inspections.models import Area, Metric

pytestmark = pytest.mark.usefixtures("loaded")


@pytest.fixture
def described(client: Client) -> Any:
    return client.get("/api/v1/openapi.json").json()


def objects(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in the description."""
    if isinstance(node, dict):
        yield node
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from objects(inner)


def test_every_list_is_described_with_all_its_parameters_and_answers(described: Any) -> None:
    assert set(described["paths"]) == {f"/api/v1/{name}" for name in PARAMETERS}
    for path, operations in described["paths"].items():
        name = path.rsplit("/", 1)[-1]
        assert list(operations) == ["get"]
        parameters = [one["name"] for one in operations["get"]["parameters"]]
        assert parameters == [*(one.name for one in PARAMETERS[name]), "page", "limit"]
        assert set(operations["get"]["responses"]) == {"200", "304", "400", "405", "422"}


def test_every_parameter_and_every_field_is_told_in_words(described: Any) -> None:
    for operation in described["paths"].values():
        for parameter in operation["get"]["parameters"]:
            assert parameter["description"]
            assert parameter["example"]
    for schema in described["components"]["schemas"].values():
        assert schema["description"]
        for name, field in schema["properties"].items():
            assert field.get("description") or name == "results", name


def test_the_words_a_parameter_may_be_are_those_of_the_data(described: Any) -> None:
    parameters = {one["name"]: one for one in described["paths"]["/api/v1/comparisons"]["get"]["parameters"]}
    assert len(parameters["force"]["schema"]["enum"]) == Area.objects.filter(kind="force").count() == 43
    assert set(parameters["metric"]["schema"]["enum"]) == set(Metric.objects.values_list("slug", flat=True))


def test_every_reference_leads_somewhere(described: Any) -> None:
    schemas = described["components"]["schemas"]
    references = [one["$ref"] for one in objects(described) if "$ref" in one]
    assert references
    assert {one.removeprefix("#/components/schemas/") for one in references} <= set(schemas)


def test_every_example_of_a_question_has_an_answer(described: Any, client: Client) -> None:
    for path, operation in described["paths"].items():
        for parameter in operation["get"]["parameters"]:
            found = client.get(path, {parameter["name"]: parameter["example"]}).json()
            assert found["count"] > 0, (path, parameter["name"])


def test_the_example_of_a_record_has_the_fields_of_a_record(described: Any, client: Client) -> None:
    for path, operation in described["paths"].items():
        content = operation["get"]["responses"]["200"]["content"]["application/json"]
        (example,) = content["example"]["results"]
        assert list(example) == list(client.get(path, {"limit": 1}).json()["results"][0])


def test_the_example_of_a_record_is_a_record(described: Any, client: Client) -> None:
    """Of its places and caveats it may leave some out; all else is as it is answered."""
    for path, operation in described["paths"].items():
        (example,) = operation["get"]["responses"]["200"]["content"]["application/json"]["example"]["results"]
        of_force = {"force"} & {one["name"] for one in operation["get"]["parameters"]}
        records = client.get(path, {**dict.fromkeys(of_force, "staffordshire"), "limit": 500}).json()[
            "results"
        ]
        assert any(all(is_part(example[name], record[name]) for name in example) for record in records), path


def is_part(shown: Any, answered: Any) -> bool:
    return all(one in answered for one in shown) if isinstance(shown, list) else shown == answered


def test_the_sentence_that_the_description_gives_as_an_example_is_one_that_is_answered(
    described: Any, client: Client
) -> None:
    example = described["components"]["schemas"]["Comparison"]["properties"]["sentence"]["examples"][0]
    asked = {"force": "staffordshire", "metric": "recorded-crime"}
    assert [one["sentence"] for one in client.get("/api/v1/comparisons", asked).json()["results"]] == [
        example
    ]


def test_the_page_about_the_api_names_every_list_parameter_and_field(described: Any, client: Client) -> None:
    page = client.get("/api/").content.decode()
    for path, operation in described["paths"].items():
        assert f"<code>{path}</code>" in page
        for parameter in operation["get"]["parameters"]:
            assert f"<code>{parameter['name']}</code>" in page
    for schema in ("Judgment", "Value", "Comparison", "Finding", "Citation", "Change"):
        for name in described["components"]["schemas"][schema]["properties"]:
            assert f"<code>{name}</code>" in page
    assert "<script>" not in page
    assert "swagger" not in page.lower()


def test_the_description_reads_the_same_twice(client: Client) -> None:
    first, second = (client.get("/api/v1/openapi.json").content for _ in range(2))
    assert first == second
    assert json.loads(first)["openapi"].startswith("3.1")
