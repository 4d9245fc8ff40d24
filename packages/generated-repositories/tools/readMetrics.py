"""Reads Prometheus' text format from standard input and prints it as JSON.

The parser is the one of Prometheus' own client library; what it refuses, so
does a Prometheus server.
"""

import json
import sys

from prometheus_client.parser import text_string_to_metric_families

families = [
    {
        "name": family.name,
        "type": family.type,
        "samples": [
            {"name": sample.name, "labels": sample.labels, "value": sample.value}
            for sample in family.samples
            # JSON has no infinity and no "not a number".
            if abs(sample.value) < float("inf")
        ],
    }
    for family in text_string_to_metric_families(sys.stdin.read())
]
json.dump(families, sys.stdout)
