"""The starter teacher's network in PyTorch: a small llama, so that llama.cpp runs it as it is.

RMSNorm, interleaved rotary embedding (the layout of llama.cpp's `llama` architecture), grouped
attention, SwiGLU, tied embeddings: Touvron et al. 2023, arXiv 2302.13971.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Shape:
    """The sizes of the network. Widths are multiples of 32, the block of Q8_0."""

    vocabulary: int
    width: int = 192
    layers: int = 4
    heads: int = 6
    kv_heads: int = 3
    inner: int = 512
    context: int = 1024
    rope_base: float = 10_000.0
    norm_epsilon: float = 1e-5


class Norm(nn.Module):
    """Root-mean-square normalisation with a learned gain."""

    def __init__(self, width: int, epsilon: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.epsilon = epsilon

    def forward(self, x: Tensor) -> Tensor:
        return functional.rms_norm(x, (x.shape[-1],), self.weight, self.epsilon)


class Block(nn.Module):
    """One layer: attention, then the gated feed-forward, each behind a norm and a residual."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        head = shape.width // shape.heads
        self.shape, self.head = shape, head
        self.attn_norm = Norm(shape.width, shape.norm_epsilon)
        self.attn_q = nn.Linear(shape.width, shape.heads * head, bias=False)
        self.attn_k = nn.Linear(shape.width, shape.kv_heads * head, bias=False)
        self.attn_v = nn.Linear(shape.width, shape.kv_heads * head, bias=False)
        self.attn_output = nn.Linear(shape.heads * head, shape.width, bias=False)
        self.ffn_norm = Norm(shape.width, shape.norm_epsilon)
        self.ffn_gate = nn.Linear(shape.width, shape.inner, bias=False)
        self.ffn_up = nn.Linear(shape.width, shape.inner, bias=False)
        self.ffn_down = nn.Linear(shape.inner, shape.width, bias=False)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        y = self.attn_norm(x)

        def split(z: Tensor, heads: int) -> Tensor:
            return z.view(batch, length, heads, self.head).transpose(1, 2)

        q = rotate(split(self.attn_q(y), self.shape.heads), cos, sin)
        k = rotate(split(self.attn_k(y), self.shape.kv_heads), cos, sin)
        v = split(self.attn_v(y), self.shape.kv_heads)
        k, v = (z.repeat_interleave(q.shape[1] // z.shape[1], dim=1) for z in (k, v))
        # Written out: at a hundred tokens the fused kernel of the CPU takes three times as long.
        weights = (q @ k.transpose(-2, -1)) * self.head**-0.5 + mask
        y = weights.softmax(-1).to(v.dtype) @ v
        y = y.transpose(1, 2).reshape(batch, length, -1)
        x = x + self.attn_output(y)
        y = self.ffn_norm(x)
        y = self.ffn_down(functional.silu(self.ffn_gate(y)) * self.ffn_up(y))
        return x + self.dropout(y)


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary embedding on neighbouring pairs: [batch, heads, length, head]."""
    even, odd = x[..., 0::2], x[..., 1::2]
    turned = torch.stack((even * cos - odd * sin, even * sin + odd * cos), dim=-1)
    return turned.flatten(-2)


class Llama(nn.Module):
    """Token ids [batch, length] in, logits [chosen positions, vocabulary] out."""

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape = shape
        self.token_embd = nn.Embedding(shape.vocabulary, shape.width)
        self.blk = nn.ModuleList(Block(shape, dropout) for _ in range(shape.layers))
        self.output_norm = Norm(shape.width, shape.norm_epsilon)
        head = shape.width // shape.heads
        angle = shape.rope_base ** (-torch.arange(0, head, 2).float() / head)
        turns = torch.outer(torch.arange(shape.context).float(), angle)
        self.register_buffer("cos", turns.cos(), persistent=False)
        self.register_buffer("sin", turns.sin(), persistent=False)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                last = name.endswith(("attn_output.weight", "ffn_down.weight"))
                nn.init.normal_(weight, std=0.02 / ((2 * shape.layers) ** 0.5 if last else 1.0))

    def forward(self, ids: Tensor, chosen: Tensor) -> Tensor:
        length = ids.shape[1]
        x = self.token_embd(ids)
        mask = torch.full((length, length), float("-inf")).triu(1)
        for block in self.blk:
            x = block(x, self.cos[:length], self.sin[:length], mask)
        return functional.linear(self.output_norm(x[chosen]), self.token_embd.weight)
