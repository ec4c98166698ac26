"""Trains the starter teacher and writes its GGUF: `python train.py --out ../../resources/teachers`.

Reproducible: the same corpus, seed and options give the same examples in the same order; one CPU
core needs half an hour to an hour. Needs the packages of `requirements.txt` beside this
file, and the product's own environment for `engine.recipes`.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import torch
from corpus import dialogues, grown, written
from examples import Example, Prompts
from network import Llama, Shape
from tokenizer import CHAT_PARTS, Tokenizer, train_tokenizer
from torch.nn import functional
from write_gguf import read_weights, write_gguf

SEED = 20261122
#: The share of their examples that sentences from grammars give an epoch.
GROWN_SHARE = 0.4
#: What a token of the user's turn weighs in the loss: it teaches Darija too, but is not asked for.
USER_WEIGHT = 0.3


#: Token ids of a whole chat, and where its user's turn and its answer begin.
Encoded = tuple[list[int], int, int]


def encode(tokenizer: Tokenizer, example: Example) -> Encoded:
    """One example as the product's chat template writes it."""
    before_system, before_user, before_answer = CHAT_PARTS
    head = [
        *tokenizer.special(before_system),
        *tokenizer.plain(example.system),
        *tokenizer.special(before_user),
    ]
    user = [*tokenizer.plain(example.user), *tokenizer.special(before_answer)]
    answer = [*tokenizer.plain(example.answer), tokenizer.end]
    return [*head, *user, *answer], len(head), len(head) + len(user)


def batches(
    encoded: list[Encoded], tokens: int, dice: random.Random
) -> Iterator[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    """Batches of about `tokens` tokens, examples of like length together, in random order.

    Ids, the next ids, and the weight of each next id in the loss: 1 in the answer, less in the
    user's turn, 0 elsewhere.
    """
    order = sorted(range(len(encoded)), key=lambda i: (len(encoded[i][0]), dice.random()))
    groups: list[list[int]] = []
    for i in order:
        rounded = -(-len(encoded[i][0]) // 16) * 16
        if not groups or (len(groups[-1]) + 1) * rounded > tokens:
            groups.append([])
        groups[-1].append(i)
    dice.shuffle(groups)
    for group in groups:
        # Multiples of 16: the matrix library prepares itself anew for each shape it meets.
        longest = -(-max(len(encoded[i][0]) for i in group) // 16) * 16
        ids = torch.zeros((len(group), longest + 1), dtype=torch.long)
        weights = torch.zeros((len(group), longest))
        for row, i in enumerate(group):
            whole, user, answer = encoded[i]
            ids[row, : len(whole)] = torch.tensor(whole)
            weights[row, user - 1 : answer - 1] = USER_WEIGHT
            weights[row, answer - 1 : len(whole) - 1] = 1.0
        yield ids[:, :-1], ids[:, 1:], weights


def loss_of(
    network: Llama, batch: tuple[torch.Tensor, torch.Tensor, torch.Tensor], smoothing: float
) -> torch.Tensor:
    """The weighted mean of the cross-entropy of the next ids."""
    ids, wanted, weights = batch
    rows = weights > 0
    logits = network(ids, rows).float()
    losses = functional.cross_entropy(
        logits, wanted[rows], reduction="none", label_smoothing=smoothing
    )
    return (losses * weights[rows]).sum() / weights.sum()


def main() -> None:
    """Corpus → tokenizer → network → GGUF, with the loss on held-out sentences on the way."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, default=Path("build"))
    options.add_argument("--epochs", type=int, default=1)
    options.add_argument("--tokens", type=int, default=2048, help="tokens a batch")
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--vocabulary", type=int, default=3008)
    options.add_argument("--share", type=float, default=0.8, help="of the examples, an epoch")
    options.add_argument("--minutes", type=float, default=0, help="only measure for so long")
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--start", type=Path, help="go on from the weights of this GGUF")
    options.add_argument("--seed", type=int, default=SEED, help="of the order and the choices")
    chosen = options.parse_args()
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(chosen.threads)
    chosen.out.mkdir(parents=True, exist_ok=True)

    by_hand = written()
    sentences = [each for each in by_hand if not each.held_out]
    from_grammars = list(grown())
    sentences += from_grammars
    held_out = [each for each in by_hand if each.held_out]
    scenes = list(dialogues())
    prompts = Prompts(sentences)
    dice = random.Random(chosen.seed)
    tokenizer = train_tokenizer(sentences, prompts, chosen.out, chosen.vocabulary)
    network = Llama(Shape(tokenizer.size), dropout=0.1)
    if chosen.start:
        read_weights(network, chosen.start)
    size = sum(each.numel() for each in network.parameters())
    print(
        f"{len(by_hand)} written, {len(scenes) // 2} dialogues, {len(sentences)} to train on, {size / 1e6:.1f}M weights",
        flush=True,
    )

    made = set(from_grammars)
    epoch_sets = [
        [
            encode(tokenizer, example)
            for each in sentences
            for example in prompts.examples(each, dice)
            # Sentences of one template are alike: a sample of their examples is enough.
            if each not in made or dice.random() < GROWN_SHARE
            if dice.random() < chosen.share
        ]
        + [encode(tokenizer, each) for one in scenes for each in prompts.of_dialogue(one, dice)]
        for _ in range(chosen.epochs)
    ]
    all_prompts = Prompts(by_hand)
    check = list(
        batches(
            [
                encode(tokenizer, example)
                for each in held_out
                for example in all_prompts.examples(each, random.Random(1))
            ],
            chosen.tokens,
            random.Random(1),
        )
    )
    tokens_in_all = sum(len(ids) for encoded in epoch_sets for ids, _, _ in encoded)
    print(
        f"{len(epoch_sets[0])} examples and {tokens_in_all // chosen.epochs} tokens an epoch",
        flush=True,
    )
    decayed = [each for each in network.parameters() if each.dim() == 2]
    other = [each for each in network.parameters() if each.dim() != 2]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.1}, {"params": other, "weight_decay": 0.0}],
        lr=chosen.rate,
        betas=(0.9, 0.95),
        fused=True,
    )
    began, seen, last = time.monotonic(), 0, 0.0
    best = float("inf")
    for epoch, encoded in enumerate(epoch_sets):
        network.train()
        for batch in batches(encoded, chosen.tokens, dice):
            share = seen / tokens_in_all
            warm = min(1.0, seen / 100_000)
            for group in optimizer.param_groups:
                group["lr"] = chosen.rate * warm * (0.05 + 0.95 * (1 - share))
            loss = loss_of(network, batch, 0.02)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            seen += int((batch[0] != 0).sum())
            passed = time.monotonic() - began
            if passed - last > 30:
                last = passed
                print(
                    f"epoch {epoch} {seen / tokens_in_all:.3f} loss {loss.item():.3f} "
                    f"{seen / passed:.0f} tokens/s {passed / 60:.1f} min",
                    flush=True,
                )
            if chosen.minutes and passed > 60 * chosen.minutes:
                return
        network.eval()
        with torch.no_grad():
            losses = [
                loss_of(network, (ids, wanted, (weights == 1).float()), 0.0).item()
                for ids, wanted, weights in check
            ]
        held_out_loss = sum(losses) / len(losses)
        print(f"epoch {epoch}: held-out loss {held_out_loss:.3f}", flush=True)
        if held_out_loss >= best:
            print("No better on held-out sentences: the epoch before is kept.", flush=True)
            break
        best = held_out_loss
        write_gguf(network, tokenizer, chosen.out / "zerria-starter-q8_0.gguf")


if __name__ == "__main__":
    main()
