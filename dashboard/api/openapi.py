"""The description of the API as OpenAPI, complete: every parameter, every answer, with examples."""

from collections.abc import Mapping
from typing import Any

from dashboard.api.endpoints import PARAMETERS, allowed_words, api
from dashboard.api.parameters import LIMIT, PAGE, Parameter

PREFIX = "/api/v1/"
LICENCE = {
    "name": "Open Government Licence v3.0",
    "url": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
}
ANSWERS = {
    "200": "One page of the list.",
    "304": "The answer has not changed since the ETag that was sent.",
    "400": "The address cannot be read at all.",
    "405": "The API only reads: GET and HEAD.",
    "422": "A parameter or a value is not known; the answer names it and says what is allowed.",
}

Described = dict[str, Any]


def schema_of(parameter: Parameter) -> Described:
    if parameter.kind == "day":
        return {"type": "string", "format": "date"}
    if parameter.kind == "number":
        return {"type": "integer", "minimum": 1, "maximum": parameter.most, "default": parameter.default}
    return {"type": "string", "enum": list(allowed_words(parameter.name))}


def parameter_object(parameter: Parameter) -> Described:
    example = int(parameter.example) if parameter.kind == "number" else parameter.example
    return {
        "name": parameter.name,
        "in": "query",
        "required": False,
        "description": parameter.about,
        "schema": schema_of(parameter),
        "example": example,
    }


def example_of(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Any:
    """An answer put together from the examples of its fields."""
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].rsplit("/", 1)[-1]], schemas)
    if schema.get("examples"):
        return schema["examples"][0]
    if schema.get("type") == "array":
        return [example_of(schema["items"], schemas)]
    return {name: example_of(part, schemas) for name, part in schema.get("properties", {}).items()}


def describe(operation: Described, name: str, schemas: Mapping[str, Any]) -> None:
    """Completes what the library wrote about one list."""
    operation["parameters"] = [parameter_object(one) for one in (*PARAMETERS[name], PAGE, LIMIT)]
    operation["tags"] = [name]
    operation["responses"] = answers = {str(code): said for code, said in operation["responses"].items()}
    answers["304"] = {}
    for code, about in ANSWERS.items():
        answers[code]["description"] = about
        for content in answers[code].get("content", {}).values():
            content["example"] = example_of(content["schema"], schemas)


def document() -> Described:
    """The whole description. The words that a parameter may be are read from the data."""
    found: Described = dict(api.get_openapi_schema(path_prefix=PREFIX))
    found["info"] = {**found["info"], "license": LICENCE}
    found["servers"] = [{"url": "/", "description": "This site"}]
    schemas = found["components"]["schemas"]
    for path, operations in found["paths"].items():
        operations.pop("head", None)
        describe(operations["get"], path.removeprefix(PREFIX), schemas)
    return found
