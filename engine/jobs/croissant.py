"""croissant.json: the release described for machines, as Croissant 1.1 with RAI and PROV.

After the specifications of MLCommons (`croissant-spec-1.1`, `croissant-rai-spec` 1.0) and W3C's
PROV-O; every figure is the manifest's. A format that is no table has its files listed, no fields.
"""

import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from engine.jobs.data_fields import MEDIA_TYPES, DataField, fields_of
from engine.jobs.licence_names import spdx_url
from engine.jobs.wording import acceptance, agreement, biases, limits, percent

CROISSANT = "croissant.json"
CONFORMS_TO = (
    "http://mlcommons.org/croissant/1.1",
    "http://mlcommons.org/croissant/RAI/1.0",
)
#: The context of the specification's appendix, as mlcroissant knows it, and PROV's prefix.
_CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "annotation": "cr:annotation",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "excludes": "cr:excludes",
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "prov": "http://www.w3.org/ns/prov#",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "readLines": "cr:readLines",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "sdVersion": "cr:sdVersion",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
    "unArchive": "cr:unArchive",
    "value": "cr:value",
}
_SPLITS = {
    "train": "cr:TrainingSplit",
    "validation": "cr:ValidationSplit",
    "test": "cr:TestSplit",
}


def croissant(folder: Path, manifest: Mapping[str, Any]) -> str:
    """The text of croissant.json; `manifest` has `files` (so far) and `data_files`."""
    digests = [facts["sha256"] for facts in manifest["files"].values()]
    address = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, ' '.join(sorted(digests)))}"
    value: dict[str, Any] = {
        "@context": dict(_CONTEXT),
        "@type": "sc:Dataset",
        "conformsTo": list(CONFORMS_TO),
        "name": _plain(manifest["name"]) or "dataset",
        "description": _description(manifest),
        "url": address,
        "citeAs": _citation(manifest, address),
        "version": "1.0.0",
        "creator": {
            "@type": "sc:Organization",
            "name": f"The people who wrote and reviewed {_plain(manifest['name'])}",
        },
        "inLanguage": sorted({each["variety"] for each in manifest["counts"]} - {""}),
        "keywords": ["darija", "zerria", *(["synthetic"] if manifest["synthetic"] else [])],
    }
    licences = [each["licence"] for each in manifest["sources"] if each["licence"].strip()]
    if licences:
        value["license"] = sorted({spdx_url(each) or _plain(each) for each in licences})
    if manifest["last_day"]:
        value["datePublished"] = manifest["last_day"]
    value |= _responsible(manifest)
    value |= _origins(manifest)
    value["distribution"] = list(_distribution(manifest))
    record_sets = list(_record_sets(folder, manifest["data_files"]))
    if record_sets:
        value["recordSet"] = [_split_names(manifest["data_files"]), *record_sets]
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _plain(text: str) -> str:
    """One line without signs that can not be shown or encoded."""
    return " ".join("".join(filter(str.isprintable, text)).split())


def _citation(manifest: Mapping[str, Any], address: str) -> str:
    title = "".join(sign for sign in _plain(manifest["name"]) if sign not in "{}\\")
    year = f", year = {{{manifest['last_day'][:4]}}}" if manifest["last_day"] else ""
    return f"@misc{{{address[-12:]}, title = {{{title}}}{year}, note = {{{address}}}}}"


def _description(manifest: Mapping[str, Any]) -> str:
    rows, real = manifest["rows"], manifest["real"]
    return (
        f"{rows} rows made with Zerria: {real} ({percent(real, rows)}) written by people, "
        f"{manifest['synthetic']} by a teacher model or rules, of which people edited "
        f"{manifest['edited']}. manifest.json has the contract, provenance.jsonl a line per row."
    )


def _responsible(manifest: Mapping[str, Any]) -> dict[str, Any]:
    sources = ", ".join(_plain(each["source"]) or "not named" for each in manifest["sources"])
    made = bool(manifest["synthetic"])
    tools = [
        f"{_plain(each['verifier'])}, version {each['version']}"
        for each in manifest["verifier_precision"]["verifiers"]
    ]
    found: dict[str, Any] = {
        "rai:dataCollection": f"Real rows were imported from: {sources}."
        + (" Synthetic rows grew from them, and people decided on each." if made else ""),
        "rai:dataCollectionType": ["Others", *(["Manual Human Curator"] if made else [])],
        "rai:dataAnnotationPlatform": [f"Zerria {manifest['tool']['version']}"],
        "rai:dataAnnotationProtocol": [acceptance(manifest["decisions"])],
        "rai:dataAnnotationAnalysis": [agreement(manifest["agreement"])],
        "rai:annotationsPerItem": "One decision in force on each synthetic row; "
        f"{manifest['agreement']['candidates']} candidates were decided by two or more annotators.",
        "rai:dataLimitations": [_plain(each) for each in limits(manifest)],
        "rai:dataBiases": [_plain(each) for each in biases(manifest)],
    }
    if tools:
        found["rai:machineAnnotationTools"] = tools
    return {key: value for key, value in found.items() if value}


def _origins(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """PROV: what the dataset was derived from, and what its rows were made by."""
    sources = [
        {
            "@type": "prov:Entity",
            "prov:label": _plain(each["source"]) or "not named",
            "license": spdx_url(each["licence"]) or _plain(each["licence"]) or "not named",
        }
        for each in manifest["sources"]
    ]
    makers = [
        {
            "@type": "prov:SoftwareAgent",
            "prov:label": _plain(str(facts.get("name", ""))) or key,
            "identifier": str(facts.get("sha256") or key),
        }
        for key, facts in manifest["teachers"].items()
    ]
    activities: list[dict[str, Any]] = [
        {
            "@type": "prov:Activity",
            "prov:label": f"recipe {_plain(str(facts.get('name', '')))}, "
            f"version {facts.get('version', '')}",
            "identifier": key,
            "prov:wasAssociatedWith": makers,
        }
        for key, facts in manifest["recipes"].items()
    ]
    if manifest["decision_log"]["count"]:
        activities.append(
            {
                "@type": "prov:Activity",
                "prov:label": f"review by people: {manifest['decision_log']['count']} decisions",
                "identifier": manifest["decision_log"]["head"],
            }
        )
    found: dict[str, Any] = {}
    if sources:
        found["prov:wasDerivedFrom"] = sources
    if activities:
        found["prov:wasGeneratedBy"] = activities
    return found


def _distribution(manifest: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for name, facts in manifest["files"].items():
        yield {
            "@type": "cr:FileObject",
            "@id": _id(name),
            "name": name,
            "contentUrl": name,
            "contentSize": f"{facts['bytes']} B",
            "encodingFormat": MEDIA_TYPES.get(Path(name).suffix, "application/octet-stream"),
            "sha256": facts["sha256"],
        }
    for split, names in manifest["data_files"].items():
        if len(names) > 1:
            yield {
                "@type": "cr:FileSet",
                "@id": f"{split}-files",
                "name": f"{split}-files",
                "encodingFormat": MEDIA_TYPES.get(Path(names[0]).suffix, "text/plain"),
                "includes": names,
            }


def _id(name: str) -> str:
    return quote(name)


def _split_names(splits: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": "splits",
        "name": "splits",
        "dataType": "cr:Split",
        "key": {"@id": "splits/name"},
        "field": [
            {"@type": "cr:Field", "@id": "splits/name", "dataType": "sc:Text"},
            {"@type": "cr:Field", "@id": "splits/url", "dataType": "sc:URL"},
        ],
        "data": [
            {"splits/name": split, "splits/url": _SPLITS[split]}
            for split in splits
            if split in _SPLITS
        ],
    }


def _record_sets(folder: Path, data_files: Mapping[str, Sequence[str]]) -> Iterator[dict[str, Any]]:
    for split, names in data_files.items():
        fields = fields_of(folder / names[0])
        if not fields:
            return
        place = (
            {"fileObject": {"@id": _id(names[0])}}
            if len(names) == 1
            else {"fileSet": {"@id": f"{split}-files"}}
        )
        path = "$[*].{}" if names[0].endswith(".json") else ""
        yield {
            "@type": "cr:RecordSet",
            "@id": split,
            "name": split,
            "description": f"The rows of the split {split}.",
            "field": [_field(split, each, place, path) for each in fields],
        }


def _field(split: str, column: DataField, place: Mapping[str, Any], path: str) -> dict[str, Any]:
    where = f"{split}/{_id(column.name)}"
    extract = {"jsonPath": path.format(column.name)} if path else {"column": column.name}
    found: dict[str, Any] = {"@type": "cr:Field", "@id": where, "name": column.name}
    if column.many:
        found |= {"isArray": True, "arrayShape": "-1"}
    if not column.parts:
        return {**found, "dataType": column.type, "source": {**place, "extract": extract}}
    found["subField"] = [
        {
            "@type": "cr:Field",
            "@id": f"{where}/{_id(part)}",
            "name": part,
            "dataType": "sc:Text",
            "source": {**place, "extract": extract, "transform": {"jsonPath": f"$.{part}"}},
        }
        for part in column.parts
    ]
    return found
