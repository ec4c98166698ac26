"""The starter teacher's SentencePiece tokenizer: byte-pair pieces that llama.cpp merges alike.

No space is put in front of a text and nothing is normalised: Darija is stored as it is written.
"""

import random
from collections.abc import Sequence
from pathlib import Path

import sentencepiece
from corpus import Sentence
from examples import Prompts

START, END = "<|im_start|>", "<|im_end|>"
#: What stands before the system text, the user's text and the answer.
CHAT_PARTS = (
    f"{START}system\n",
    f"{END}\n{START}user\n",
    f"{END}\n{START}assistant\n",
)
CHAT_TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + "
    "message['content'] + '<|im_end|>' + '\\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)


class Tokenizer:
    """Texts to ids, special signs apart from plain text."""

    def __init__(self, model_file: Path) -> None:
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=str(model_file))
        self.size = self.pieces.get_piece_size()
        self.start = self.pieces.piece_to_id(START)
        self.end = self.pieces.piece_to_id(END)

    def plain(self, text: str) -> list[int]:
        """Ids of a text in which special signs are only text."""
        ids: list[int] = self.pieces.encode(text)
        return ids

    def special(self, text: str) -> list[int]:
        """Ids of a piece of the template, its special signs as such."""
        ids: list[int] = []
        while text:
            places = [(text.find(sign), sign) for sign in (START, END) if sign in text]
            if not places:
                return ids + self.plain(text)
            place, sign = min(places)
            ids += self.plain(text[:place]) if place else []
            ids.append(self.start if sign == START else self.end)
            text = text[place + len(sign) :]
        return ids


def train_tokenizer(
    sentences: Sequence[Sentence], prompts: Prompts, folder: Path, size: int
) -> Tokenizer:
    """Learn the pieces from the corpus and a sample of the prompts."""
    dice = random.Random(0)
    lines = []
    for each in sentences:
        lines += [each.text, each.arabizi, each.paraphrase, each.paraphrase_arabizi]
        lines += [each.msa, each.french]
    for each in dice.sample(list(sentences), min(150, len(sentences))):
        for example in prompts.examples(each, dice):
            lines += [*example.system.split("\n"), *example.user.split("\n"), example.answer]
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(line for line in lines if line.strip()),
        model_prefix=str(folder / "starter"),
        vocab_size=size,
        model_type="bpe",
        character_coverage=1.0,
        byte_fallback=True,
        normalization_rule_name="identity",
        remove_extra_whitespaces=False,
        add_dummy_prefix=False,
        split_digits=True,
        # Pieces may span words, so that a prompt's fixed sentences cost few tokens.
        split_by_whitespace=False,
        control_symbols=[START, END],
        unk_id=0,
        bos_id=1,
        eos_id=2,
        pad_id=-1,
        num_threads=1,
        minloglevel=2,
    )
    return Tokenizer(folder / "starter.model")
