"""Writes the trained network as a GGUF file that llama.cpp loads: matrices Q8_0, norms F32."""

from pathlib import Path

import gguf
import numpy
import torch
from network import Llama
from tokenizer import CHAT_TEMPLATE, Tokenizer

NAME = "Zerria Starter"


def write_gguf(network: Llama, tokenizer: Tokenizer, path: Path) -> None:
    """Write weights, vocabulary and chat template; the same input gives the same bytes."""
    shape = network.shape
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name(NAME)
    writer.add_author("The Zerria authors")
    writer.add_license("cc0-1.0")
    writer.add_languages(["arq", "ary", "arb", "fra"])
    writer.add_description("A small teacher to start, test and learn with; see the card beside it.")
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.inner)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.kv_heads)
    writer.add_rope_dimension_count(shape.width // shape.heads)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_layer_norm_rms_eps(shape.norm_epsilon)
    writer.add_vocab_size(shape.vocabulary)
    _add_vocabulary(writer, tokenizer)
    for name, weight in network.named_parameters():
        data = weight.detach().float().numpy().astype(numpy.float32)
        if data.ndim == 2:
            packed = gguf.quants.quantize(data, gguf.GGMLQuantizationType.Q8_0)
            writer.add_tensor(name, packed, raw_dtype=gguf.GGMLQuantizationType.Q8_0)
        else:
            writer.add_tensor(name, data)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def read_weights(network: Llama, path: Path) -> None:
    """Give `network` the weights that `write_gguf` wrote to `path`, as exact as Q8_0 keeps them."""
    tensors = {each.name: each for each in gguf.GGUFReader(path).tensors}
    with torch.no_grad():
        for name, weight in network.named_parameters():
            kept = gguf.quants.dequantize(tensors[name].data, tensors[name].tensor_type)
            weight.copy_(torch.from_numpy(kept.astype(numpy.float32)).reshape(weight.shape))


def _add_vocabulary(writer: gguf.GGUFWriter, tokenizer: Tokenizer) -> None:
    pieces = tokenizer.pieces
    texts, scores, kinds = [], [], []
    for number in range(tokenizer.size):
        texts.append(pieces.id_to_piece(number).encode("utf-8"))
        scores.append(pieces.get_score(number))
        if pieces.is_unknown(number):
            kinds.append(gguf.TokenType.UNKNOWN)
        elif pieces.is_control(number):
            kinds.append(gguf.TokenType.CONTROL)
        elif pieces.is_byte(number):
            kinds.append(gguf.TokenType.BYTE)
        else:
            kinds.append(gguf.TokenType.NORMAL)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(texts)
    writer.add_token_scores(scores)
    writer.add_token_types(kinds)
    writer.add_bos_token_id(pieces.bos_id())
    writer.add_eos_token_id(tokenizer.end)
    writer.add_unk_token_id(pieces.unk_id())
    writer.add_add_bos_token(False)
    writer.add_add_eos_token(False)
    writer.add_add_space_prefix(False)
    writer.add_chat_template(CHAT_TEMPLATE)
