"""Runs chat templates, which are programs from anywhere, within bounds.

Jinja's immutable sandbox keeps a template from Python's insides, not from time and memory:
`'a' * 10**10`, `'%1000000000d' % 1`, or a list of lists doubled forty times. Here every value that
a template makes is measured, every loop, call and comparison counted, and only what real
templates need is there. What goes beyond ends as a `TemplateFault`.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import wraps
from types import BuiltinMethodType
from typing import Any

from jinja2 import TemplateError, Undefined, nodes, pass_context, pass_eval_context
from jinja2 import filters as jinja_filters
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

#: Characters of a template; the longest of those that llama.cpp ships for its tests has 17,000.
MOST_TEMPLATE = 64 * 1024
#: Characters of any text that a template makes, and of what it writes, beyond the messages' own.
MOST_CHARACTERS = 256 * 1024
#: Steps of a rendering: an empty loop takes some 5 million a second. Real ones take a few thousand.
MOST_STEPS = 1_000_000
_MOST_INDENT = 16
_MOST_BITS = 256  # of a whole number

_PLAIN = (str, int, float, bool, type(None), Undefined)
_UNBOUNDED_FORMAT = re.compile(r"\d{4}|\*|\{[^{}]*\{")
_METHODS: dict[type, frozenset[str]] = {
    str: frozenset(
        """strip lstrip rstrip split rsplit splitlines startswith endswith lower upper title
        capitalize casefold swapcase find rfind index rindex count isdigit isalpha isalnum isspace
        isupper islower isnumeric isdecimal replace join partition rpartition removeprefix
        removesuffix""".split()
    ),
    dict: frozenset({"get", "items", "keys", "values"}),
    list: frozenset({"index", "count"}),
    tuple: frozenset({"index", "count"}),
}
_FILTERS = """abs capitalize count d default dictsort e escape first float int items last length
    list lower map max min reject rejectattr reverse round safe select selectattr sort title trim
    unique upper""".split()
_GLOBALS = ("range", "dict", "namespace", "cycler", "joiner")
# Names with a blank: no template can spell them.
_EACH, _MADE, _JOINED, _STEPS = "zerria each", "zerria made", "zerria joined", "zerria steps"

Renderer = Callable[[Mapping[str, Any], int], str]


class TemplateFault(Exception):  # noqa: N818 - leads to another template, never to the user
    """The template refuses these roles, breaks, attacks, or loses a message."""


def compiled(template: str) -> Renderer:
    """A function that renders `template` with variables, given the length of what they hold.

    `TemplateFault` when it is no template; the function raises it for whatever goes wrong.
    """
    if len(template) > MOST_TEMPLATE:
        raise TemplateFault("the template is too long")
    environment = _Bounded()
    try:
        tree = _Counting().visit(environment.parse(template))
        code = environment.compile(tree, "chat template", "chat template")
        program = environment.template_class.from_code(environment, code, environment.globals)
    except (TemplateError, RecursionError, SyntaxError, ValueError, MemoryError) as error:
        raise TemplateFault(str(error)) from error

    def render(variables: Mapping[str, Any], length: int) -> str:
        environment.bounds = _Bounds(length)
        try:
            return "".join(program.generate(variables))
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            raise TemplateFault(str(error)) from error
        except (AttributeError, RecursionError, MemoryError, RuntimeError) as error:
            raise TemplateFault(str(error)) from error

    return render


class _Bounds:
    """What one rendering may still spend."""

    def __init__(self, length: int = 0) -> None:
        self.most = MOST_CHARACTERS + 8 * length
        self._steps = MOST_STEPS + 8 * length
        self._written = 0

    def spend(self, steps: int) -> None:
        self._steps -= max(1, steps)
        if self._steps < 0:
            raise TemplateFault("the template does not end")

    def write(self, length: int) -> None:
        self._written += length
        if self._written > self.most:
            raise TemplateFault("the template writes without end")

    def fit(self, length: int) -> None:
        if length > self.most:
            raise TemplateFault("the template makes too large a value")

    def measure(self, value: object, *, written: bool = False) -> int:
        """About how many characters a value is when written out, by walking through it.

        A part that is held twice counts twice: writing or comparing would walk it twice too.
        With `written`, only plain data will do: others write themselves in ways of their own.
        """
        waiting: list[Iterable[object]] = [(value,)]
        size = steps = 0
        while waiting:
            for each in waiting.pop():
                steps += 1
                if isinstance(each, str):
                    size += len(each)
                elif isinstance(each, list | tuple):
                    size += len(each)
                    waiting.append(each)
                elif isinstance(each, dict):
                    size += 2 * len(each)
                    waiting += [each.keys(), each.values()]
                elif isinstance(each, int) and each.bit_length() > _MOST_BITS:
                    raise TemplateFault("the template makes too large a number")
                elif isinstance(each, _PLAIN):
                    size += 4
                elif written:
                    raise TemplateFault(f"the template writes a {type(each).__name__}")
                self.fit(size)
            if steps > 64:
                self.spend(steps // 2)
                steps = 0
        self.spend(1 + size // 4096)
        return size

    def format(self, pattern: str, marker: str, values: object) -> None:
        """Look over a `%` or `{}` pattern: widths and repeated fields make texts of any length."""
        if _UNBOUNDED_FORMAT.search(pattern):
            raise TemplateFault("the template formats without bounds")
        self.fit(len(pattern) + pattern.count(marker) * (1000 + self.measure(values, written=True)))


class _Bounded(ImmutableSandboxedEnvironment):
    """The environment that Hugging Face documents for chat templates, with bounds."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.loopcontrols", _Generation],
            optimized=False,  # nothing is computed before there are bounds
            finalize=_finalize,
        )
        self.bounds = _Bounds()
        self.filters = {name: self._measured(self.filters[name]) for name in _FILTERS} | {
            "tojson": self._tojson,
            "string": self._string,
            "join": self._join,
            "replace": self._replace,
            "indent": self._indent,
            "format": lambda value, *args, **kwargs: self._modulo(str(value), kwargs or args),
            _EACH: self._each,
            _MADE: self._made,
            _JOINED: self._joined,
            _STEPS: self._spent,
        }
        self.globals = {name: self.globals[name] for name in _GLOBALS} | {
            "raise_exception": _raise_exception,
            "strftime_now": _strftime_now,
        }

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call a function or a method of a value: only those that real templates need."""
        __self.bounds.measure(args)
        if isinstance(__obj, BuiltinMethodType):
            __self._look_at(__obj, args)
        elif isinstance(__obj, LoopContext):  # a loop that calls itself
            args = tuple(__self._each(each) for each in args)
        return __self._made(super().call(__context, __obj, *args, **kwargs))

    def _look_at(self, method: Any, args: tuple[Any, ...]) -> None:
        owner, name = method.__self__, method.__name__
        allowed = next((names for kind, names in _METHODS.items() if isinstance(owner, kind)), ())
        if name not in allowed:
            raise SecurityError(f"{name} is not for templates")
        self.bounds.measure(owner)
        if isinstance(owner, str) and name == "replace" and len(args) > 1:
            self._grown(owner, str(args[0]), str(args[1]))
        if isinstance(owner, str) and name == "join" and args:
            if not isinstance(args[0], list | tuple | dict | str):
                raise SecurityError("only lists are joined")
            self.bounds.fit(self.bounds.measure(args[0]) + len(owner) * len(args[0]))

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """`str.format` within bounds."""
        inner = super().wrap_str_format(value)
        if inner is None:
            return None
        pattern, fill = value.__self__, inner

        def bounded(*args: Any, **kwargs: Any) -> str:
            self.bounds.format(pattern, "{", [args, kwargs])
            return fill(*args, **kwargs)

        return bounded

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """The operators that can make something large out of something small."""
        bounds = self.bounds
        if operator == "%":
            return self._modulo(left, right)
        if operator == "**" and (abs(left) > 1 << 32 or abs(right) > 8):
            raise TemplateFault("the template makes too large a number")
        if operator == "*":
            for one, other in ((left, right), (right, left)):
                if isinstance(one, int) and not isinstance(other, int | float):
                    bounds.fit((1 + bounds.measure(other)) * max(1, one))
        if operator == "+":
            bounds.fit(bounds.measure(left) + bounds.measure(right))
        return self._made(super().call_binop(context, operator, left, right))

    def _modulo(self, left: Any, right: Any) -> Any:
        if isinstance(left, str):
            self.bounds.format(left, "%", right)
        return self._made(left % right)

    def _measured(self, function: Any) -> Any:
        """A filter of Jinja whose values are looked at on their way in and out."""

        @wraps(function)  # with Jinja's note of what it passes to it
        def measured(*args: Any, **kwargs: Any) -> Any:
            self.bounds.measure((args, kwargs))
            return self._made(function(*args, **kwargs))

        return measured

    def _made(self, value: Any) -> Any:
        """A new value, measured."""
        self.bounds.measure(value)
        return value

    def _each(self, values: Iterable[Any]) -> Iterator[Any]:
        """The values of a loop, counted even where a condition passes over them."""
        for each in values:
            self.bounds.spend(1)
            yield each

    def _spent(self, _value: object, steps: int) -> None:
        self.bounds.spend(steps)

    def _string(self, value: object) -> str:
        self.bounds.measure(value, written=True)
        return value if isinstance(value, str) else str(value)

    def _joined(self, values: Iterable[object]) -> str:
        values = list(values)
        self.bounds.measure(values, written=True)
        return "".join(map(str, values))

    @pass_eval_context
    def _join(self, context: Any, values: Any, d: str = "", attribute: Any = None) -> str:
        values = list(values)
        self.bounds.fit(self.bounds.measure(values, written=True) + len(str(d)) * len(values))
        return str(jinja_filters.do_join(context, values, str(d), attribute))

    @pass_eval_context
    def _replace(self, context: Any, s: Any, old: Any, new: Any, count: int | None = None) -> str:
        s, old, new = self._string(s), self._string(old), self._string(new)
        self._grown(s, old, new)
        return str(jinja_filters.do_replace(context, s, old, new, count))

    def _grown(self, text: str, old: str, new: str) -> None:
        self.bounds.fit(len(text) + text.count(old) * len(new))

    def _indent(self, s: Any, width: Any = 4, first: bool = False, blank: bool = False) -> str:  # noqa: FBT001, FBT002 - Jinja's own
        s = self._string(s)
        deep = self.bounds.measure(width) if isinstance(width, str) else int(width)
        self.bounds.fit(len(s) + (2 + len(s.splitlines())) * deep)
        return str(jinja_filters.do_indent(s, width, first, blank))

    def _tojson(
        self,
        value: object,
        ensure_ascii: bool = False,  # noqa: FBT001, FBT002 - as Hugging Face has it
        indent: int | None = None,
        separators: Any = None,
        sort_keys: bool = False,  # noqa: FBT001, FBT002
    ) -> str:
        """JSON as Hugging Face's templates expect it: no HTML escapes, readable Arabic."""
        self.bounds.measure(value, written=True)
        if indent is not None and not 0 <= indent <= _MOST_INDENT:
            raise TemplateFault("the template indents too far")
        self.bounds.measure(separators)
        return str(
            self._made(
                json.dumps(
                    value,
                    ensure_ascii=ensure_ascii,
                    indent=indent,
                    separators=separators,
                    sort_keys=sort_keys,
                )
            )
        )


@pass_context  # so that Jinja computes nothing while it compiles
def _finalize(context: Any, value: Any) -> Any:
    """What a template writes: plain data, counted."""
    bounds = context.environment.bounds
    bounds.write(bounds.measure(value, written=True))
    return value


class _Counting(NodeTransformer):
    """Puts the counting into a template's program: loops, macros, literals, comparisons."""

    def visit_For(self, node: Any) -> Any:  # noqa: N802 - Jinja's names
        self.visit_Macro(node)
        node.iter = _through(_EACH, node.iter)
        return node

    def visit_Macro(self, node: Any) -> Any:  # noqa: N802
        steps = nodes.ExprStmt(_through(_STEPS, nodes.Const(0), _cost(node.body)))
        self.generic_visit(node)
        node.body.insert(0, steps)
        return node

    visit_CallBlock = visit_Block = visit_Macro  # noqa: N815

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _through(_JOINED, nodes.List(node.nodes, lineno=node.lineno))

    def visit_List(self, node: Any) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        return _through(_MADE, node)

    visit_Dict = visit_List  # noqa: N815

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _through(_MADE, node) if node.ctx == "load" else node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.expr = _through(_MADE, node.expr)
        for each in node.ops:
            each.expr = _through(_MADE, each.expr)
        return node


def _through(name: str, node: nodes.Expr, *args: int) -> nodes.Filter:
    values = [nodes.Const(each) for each in args]
    return nodes.Filter(node, name, values, [], None, None, lineno=node.lineno)


def _cost(body: Iterable[nodes.Node]) -> int:
    """Steps of a loop's or macro's body: its nodes, and what it writes as it stands."""
    steps, waiting = 1, list(body)
    while waiting:
        node = waiting.pop()
        steps += 1
        if isinstance(node, nodes.TemplateData):
            steps += len(node.data) // 16
        waiting += node.iter_child_nodes()
    return steps


class _Generation(Extension):
    """`{% generation %}…{% endgeneration %}` marks training text; here it is only text."""

    tags = {"generation"}  # noqa: RUF012 - jinja2's own way of declaring tags

    def parse(self, parser: Any) -> Any:
        """The body in a scope of its own."""
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endgeneration",), drop_needle=True)
        return nodes.Scope(body, lineno=line)


def _strftime_now(pattern: str) -> str:
    """The date a template asks for: the day only, so that prompts of one day are alike."""
    if len(pattern) > 100 or re.search(r"%\W*\d", pattern):
        raise TemplateFault("the template asks for no usual date")
    today = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return today.strftime(pattern)


def _raise_exception(message: object = "") -> None:
    raise TemplateFault(str(message)[:500])
