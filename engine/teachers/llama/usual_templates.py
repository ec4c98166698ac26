"""Chat templates of usual families, for models whose file has none that works.

Each writes what llama.cpp writes for the family of that name (`llama-chat.cpp`), which a test
compares. None writes the beginning-of-text token at its start: the vocabulary says whether there
is one. Those of families without a system role refuse it.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """How a family writes conversations, and how it is known.

    It is taken for a model when all of `tokens` are single tokens of the vocabulary and, where
    given, one of `named` is in its architecture or title. `ends` are texts that end an answer
    even where they are no token.
    """

    name: str
    template: str
    ends: tuple[str, ...]
    tokens: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def _all(message: str, opening: str) -> str:
    """A template that writes every message alike, then the opening of an answer."""
    return f"{{%- for m in messages -%}}{message}{{%- endfor -%}}{opening}"


def _roles(user: str, assistant: str, opening: str, system: str | None = None) -> str:
    """A template with a form for each role; without one for the system, it is refused."""
    if system is None:
        system = "{{- raise_exception('no system role') -}}"
    return _all(
        "{%- if m.role == 'system' -%}" + system + "{%- elif m.role == 'user' -%}" + user
        + "{%- else -%}" + assistant + "{%- endif -%}",
        opening,
    )  # fmt: skip


CHATML = _all(
    "{{- '<|im_start|>' + m.role + '\\n' + m.content + '<|im_end|>\\n' -}}",
    "{{- '<|im_start|>assistant\\n' -}}",
)
LLAMA3 = _all(
    "{{- '<|start_header_id|>' + m.role + '<|end_header_id|>\\n\\n' + m.content | trim + '<|eot_id|>' -}}",
    "{{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' -}}",
)
GEMMA = _roles(
    "{{- '<start_of_turn>user\\n' + m.content | trim + '<end_of_turn>\\n' -}}",
    "{{- '<start_of_turn>model\\n' + m.content | trim + '<end_of_turn>\\n' -}}",
    "{{- '<start_of_turn>model\\n' -}}",
)
LLAMA2 = (
    "{%- for m in messages -%}{%- if m.role == 'assistant' -%}{{- m.content + '</s>' -}}"
    "{%- else -%}{{- '<s>' if not loop.first and loop.previtem.role == 'assistant' -}}"
    "{{- '[INST] ' if loop.first or loop.previtem.role == 'assistant' -}}"
    "{{- '<<SYS>>\\n' + m.content + '\\n<</SYS>>\\n\\n' if m.role == 'system'"
    " else m.content + ' [/INST]' -}}{%- endif -%}{%- endfor -%}"
)


def _mistral(before: str, opening: str, closing: str, answer: str) -> str:
    return _roles(
        f"{{{{- '{before}[INST]{opening}' + m.content + '{closing}[/INST]' -}}}}",
        f"{{{{- '{opening}' + {answer} + '</s>' -}}}}",
        "",
    )


def _mistral_with_system(space: str) -> str:
    return _roles(
        f"{{{{- '[INST]{space}' + m.content + '[/INST]' -}}}}",
        f"{{{{- '{space}' + m.content + '</s>' -}}}}",
        "",
        f"{{{{- '[SYSTEM_PROMPT]{space}' + m.content + '[/SYSTEM_PROMPT]' -}}}}",
    )


_ROLE_LINES = "{{- '<|' + m.role + '|>\\n' + m.content + "
_OPENED = "{{- '<|assistant|>\\n' -}}"

#: The first that fits is taken.
FAMILIES = (
    Family(
        "phi4",
        _all(
            "{{- '<|im_start|>' + m.role + '<|im_sep|>' + m.content + '<|im_end|>' -}}",
            "{{- '<|im_start|>assistant<|im_sep|>' -}}",
        ),
        ("<|im_end|>",),
        ("<|im_start|>", "<|im_sep|>"),
    ),
    Family("chatml", CHATML, ("<|im_end|>",), ("<|im_start|>",)),
    Family(
        "kimi-k2",
        _all(
            "{%- set r = 'system' if m.role == 'system' else m.role -%}"
            "{{- '<|im_' + r + '|>' + r + '<|im_middle|>' + m.content + '<|im_end|>' -}}",
            "{{- '<|im_assistant|>assistant<|im_middle|>' -}}",
        ),
        ("<|im_end|>",),
        ("<|im_middle|>",),
    ),
    Family("llama3", LLAMA3, ("<|eot_id|>",), ("<|start_header_id|>",)),
    # The first vocabularies of Llama 3 were converted with its markup under reserved names.
    Family("llama3", LLAMA3, ("<|eot_id|>",), ("<|begin_of_text|>", "<|eot_id|>")),
    Family(
        "llama4",
        _all(
            "{{- '<|header_start|>' + m.role + '<|header_end|>\\n\\n' + m.content | trim + '<|eot|>' -}}",
            "{{- '<|header_start|>assistant<|header_end|>\\n\\n' -}}",
        ),
        ("<|eot|>",),
        ("<|header_start|>",),
    ),
    Family("gemma", GEMMA, ("<end_of_turn>",), ("<start_of_turn>",)),
    Family(
        "command-r",
        _all(
            "{%- set r = {'user': 'USER', 'system': 'SYSTEM'}.get(m.role, 'CHATBOT') -%}"
            "{{- '<|START_OF_TURN_TOKEN|><|' + r + '_TOKEN|>' + m.content | trim"
            " + '<|END_OF_TURN_TOKEN|>' -}}",
            "{{- '<|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>' -}}",
        ),
        ("<|END_OF_TURN_TOKEN|>",),
        ("<|START_OF_TURN_TOKEN|>",),
    ),
    Family(
        "gpt-oss",
        _all(
            "{{- '<|start|>' + m.role + '<|message|>' + m.content"
            " + ('<|return|>' if m.role == 'assistant' else '<|end|>') -}}",
            "{{- '<|start|>assistant' -}}",
        ),
        ("<|return|>", "<|call|>"),
        ("<|start|>", "<|channel|>"),
    ),
    Family(
        "granite",
        _all(
            "{{- '<|start_of_role|>' + m.role + '<|end_of_role|>' + m.content + '<|end_of_text|>\\n' -}}",
            "{{- '<|start_of_role|>assistant<|end_of_role|>' -}}",
        ),
        ("<|end_of_text|>",),
        ("<|start_of_role|>",),
    ),
    Family(
        "seed_oss",
        _all(
            "{{- '<seed:bos>' + m.role + '\\n'"
            " + (m.content | trim if m.role == 'assistant' else m.content) + '<seed:eos>' -}}",
            "{{- '<seed:bos>assistant\\n' -}}",
        ),
        ("<seed:eos>",),
        ("<seed:bos>",),
    ),
    Family(
        "phi3",
        _all(_ROLE_LINES + "'<|end|>\\n' -}}", _OPENED),
        ("<|end|>",),
        ("<|assistant|>", "<|end|>"),
    ),
    Family(
        "chatglm4",
        "[gMASK]<sop>" + _all(_ROLE_LINES + "'' -}}", _OPENED),
        ("<|user|>",),
        ("[gMASK]", "<sop>"),
    ),
    Family(
        "zephyr",
        _all(_ROLE_LINES + "'<|endoftext|>\\n' -}}", _OPENED),
        ("<|endoftext|>", "<|user|>"),
        ("<|endoftext|>", "<|assistant|>", "<|user|>"),
    ),
    Family(
        "falcon3",
        _all(_ROLE_LINES + "'\\n' -}}", _OPENED),
        ("<|user|>",),
        ("<|assistant|>", "<|user|>"),
    ),
    Family(
        "deepseek3",
        _roles(
            "{{- '<｜User｜>' + m.content -}}",
            "{{- '<｜Assistant｜>' + m.content + '<｜end▁of▁sentence｜>' -}}",
            "{{- '<｜Assistant｜>' -}}",
            "{{- m.content + '\\n\\n' -}}",
        ),
        ("<｜end▁of▁sentence｜>",),
        ("<｜User｜>",),
    ),
    Family(
        "deepseek",
        _roles(
            "{{- '### Instruction:\\n' + m.content + '\\n' -}}",
            "{{- '### Response:\\n' + m.content + '\\n<|EOT|>\\n' -}}",
            "{{- '### Response:\\n' -}}",
            "{{- m.content -}}",
        ),
        ("<|EOT|>", "### Instruction:"),
        ("<｜begin▁of▁sentence｜>", "<｜fim▁hole｜>"),
    ),
    Family(
        "deepseek2",
        _roles(
            "{{- 'User: ' + m.content + '\\n\\n' -}}",
            "{{- 'Assistant: ' + m.content + '<｜end▁of▁sentence｜>' -}}",
            "{{- 'Assistant:' -}}",
            "{{- m.content + '\\n\\n' -}}",
        ),
        ("<｜end▁of▁sentence｜>", "\n\nUser:"),
        ("<｜begin▁of▁sentence｜>",),
    ),
    Family(
        "exaone3",
        _roles(
            "{{- '[|user|]' + m.content | trim + '\\n' -}}",
            "{{- '[|assistant|]' + m.content | trim + '[|endofturn|]\\n' -}}",
            "{{- '[|assistant|]' -}}",
            "{{- '[|system|]' + m.content | trim + '[|endofturn|]\\n' -}}",
        ),
        ("[|endofturn|]",),
        ("[|assistant|]",),
    ),
    Family(
        "mistral-v7-tekken",
        _mistral_with_system(""),
        ("[INST]",),
        ("[SYSTEM_PROMPT]", "<SPECIAL_20>"),
    ),
    Family("mistral-v7", _mistral_with_system(" "), ("[INST]",), ("[SYSTEM_PROMPT]",)),
    Family(
        "mistral-v3-tekken",
        _mistral("", "", "", "m.content"),
        ("[INST]",),
        ("[INST]", "<SPECIAL_20>"),
    ),
    Family("mistral-v3", _mistral("", " ", "", "m.content | trim"), ("[INST]",), ("[INST]",)),
    Family(
        "openchat",
        _roles(
            "{{- 'GPT4 Correct User: ' + m.content + '<|end_of_turn|>' -}}",
            "{{- 'GPT4 Correct Assistant: ' + m.content + '<|end_of_turn|>' -}}",
            "{{- 'GPT4 Correct Assistant:' -}}",
            "{{- m.content + '<|end_of_turn|>' -}}",
        ),
        ("<|end_of_turn|>",),
        ("<|end_of_turn|>",),
    ),
    Family(
        "vicuna",
        _roles(
            "{{- 'USER: ' + m.content + '\\n' -}}",
            "{{- 'ASSISTANT: ' + m.content + '</s>\\n' -}}",
            "{{- 'ASSISTANT:' -}}",
            "{{- m.content + '\\n\\n' -}}",
        ),
        ("</s>", "USER:"),
        named=("vicuna", "wizardlm"),
    ),
    Family(
        "mistral-v1",
        _mistral(" ", " ", " ", "m.content"),
        ("[INST]",),
        named=("mistral", "mixtral"),
    ),
    Family("gemma", GEMMA, ("<end_of_turn>",), named=("gemma",)),
    Family("llama2-sys-bos", LLAMA2, ("[INST]",), ("<s>",), ("llama",)),
    Family("chatml", CHATML, ("<|im_end|>", "<|im_start|>")),
)


def usual_family(architecture: str, title: str, knows: Callable[[str], bool]) -> Family:
    """The family of a model without a template; `knows` says if a text is one token of it."""
    names = f"{architecture} {title}".lower()
    return next(
        family
        for family in FAMILIES
        if all(map(knows, family.tokens))
        and (not family.named or any(name in names for name in family.named))
    )
