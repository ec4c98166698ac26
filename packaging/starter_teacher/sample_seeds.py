"""Writes the sample project's seeds: the held-out sentences, so that the starter teacher never saw
them. `uv run python packaging/starter_teacher/sample_seeds.py > projects/everyday_darija/seeds.jsonl`
"""

import json

from corpus import written


def main() -> None:
    """One JSON object a line: text, label, topic, variety; every third sentence in Arabizi."""
    for number, each in enumerate(sentence for sentence in written() if sentence.held_out):
        row = {
            "text": each.arabizi if number % 3 == 2 else each.text,
            "label": each.sentiment,
            "topic": each.topic.replace("_", " "),
            "variety": each.variety,
        }
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
