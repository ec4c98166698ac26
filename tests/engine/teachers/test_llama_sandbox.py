"""Chat templates are programs from anywhere: they end soon, small, and inside."""

import subprocess
import sys

import pytest

from engine.teachers.llama.sandbox import MOST_TEMPLATE, TemplateFault, compiled

MESSAGES = [{"role": "user", "content": "واش راك"}]


def rendered(template: str) -> str:
    return compiled(template)({"messages": MESSAGES, "tools": None}, 10)


HOSTILE = {
    "a long text": "{{ 'a' * 10**10 }}",
    "a long text, the other way round": "{{ 10**9 * 'a' }}",
    "a large number": "{{ 9 ** 9 ** 9 }}",
    "a number that grows": (
        "{% set n = namespace(x=9) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}"
    ),
    "a width in a format": "{{ '%1000000000d' % 1 }}",
    "a width from a value": "{{ '%*d' % (1000000000, 1) }}",
    "a format of Python": "{{ '{:1000000000}'.format(1) }}",
    "a format from a value": "{{ '{:{}}'.format(1, 1000000000) }}",
    "a format of a filter": "{{ '%1000000000s' | format(1) }}",
    "a format that repeats": "{{ ('{0}' * 20000).format('a' * 200000) }}",
    "centring": "{{ 'a'.center(10**9) }}{{ 'a' | center(10**9) }}",
    "padding": "{{ 'a'.ljust(1000000000) }}",
    "zeros": "{{ 'a'.zfill(1000000000) }}",
    "tabulators": "{{ '\\t'.expandtabs(1000000000) }}",
    "bytes": "{{ (1).to_bytes(1000000000, 'big') }}",
    "an indentation": "{{ 'a\nb' | indent(1000000000) }}",
    "an indented JSON": "{{ messages | tojson(indent=1000000000) }}",
    "a text that doubles": (
        "{% set n = namespace(x='a') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}"
    ),
    "a text joined to itself": (
        "{% set n = namespace(x='a') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}"
    ),
    "a list that doubles": (
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}"
    ),
    "lists in lists": (
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}"
        "{% endfor %}{{ n.x }}"
    ),
    "namespaces in namespaces": (
        "{% set n = namespace(x=1) %}{% for i in range(60) %}{% set n.x = namespace(a=n.x, b=n.x) %}"
        "{% endfor %}{{ n.x }}"
    ),
    "a list in itself, deep": (
        "{% set n = namespace(x=[]) %}{% for i in range(99999) %}{% set n.x = [n.x] %}{% endfor %}"
        "{{ n.x }}"
    ),
    "a replacement that grows": (
        "{% set n = namespace(x='aa') %}{% for i in range(60) %}"
        "{% set n.x = n.x.replace('a', 'aaaa') %}{% endfor %}"
    ),
    "a filter's replacement": "{{ ('a' * 99999) | replace('a', 'b' * 99999) }}",
    "a join": "{{ ('b' * 99999).join('a' * 99999) }}",
    "a filter's join": "{{ ('a' * 99999) | join('b' * 99999) }}",
    "loops in loops": (
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    ),
    "loops without a turn": (
        "{% for a in range(99999) %}{% for b in range(99999) if false %}{% endfor %}{% endfor %}"
    ),
    "loops that call themselves": (
        "{% for a in range(9) recursive %}{{ loop(range(9)) }}{% endfor %}"
    ),
    "loops that write": (
        "{% for a in range(99999) %}{% for b in range(99999) %}xxxxxxxx{% endfor %}{% endfor %}"
    ),
    "a range": "{% for i in range(10**12) %}{% endfor %}",
    "macros without end": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "macros that branch": (
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}"
    ),
    "comparisons": (
        "{% set a = 'x' * 99999 + 'y' %}{% set b = 'x' * 99999 + 'z' %}"
        "{% for i in range(99999) %}" + "{{ a == b }}" * 500 + "{% endfor %}"
    ),
    "blocks kept for later": (
        "{% set x %}{% for i in range(99999) %}{{ 'a' * 9999 }}{% endfor %}{% endset %}{{ x }}"
    ),
    "filler text": "{{ lipsum(n=10**6) }}",
    "a cycle": "{% set c = cycler('a') %}{% for i in range(10**9) %}{{ c.next() }}{% endfor %}",
    "dates": "{{ strftime_now('%1000000000d') }}",
    "Python's classes": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "Python's classes by a filter": "{{ '' | attr('__class__') }}",
    "Python's classes by a format": "{{ '{0.__class__}'.format(messages) }}{{ 1 / 0 }}",
    "a macro's globals": "{% macro m() %}{% endmacro %}{{ m.__globals__ }}{{ m._func }}{{ m }}",
    "steps given back": "{{ [-99999999] | map('zerria steps', -99999999) | list }}{{ x.y.z }}",
    "messages changed": "{{ messages.append(1) }}",
    "files": "{% include '/etc/passwd' %}",
    "modules": "{% import 'os' as os %}",
    "brackets in brackets": "{{ " + "(" * 30_000 + ")" * 30_000 + " }}",
    "a sum without end": "{{ 1" + "+1" * 30_000 + " }}",
    "blocks in blocks": "{% if 1 %}" * 6_000,
    "half markup": "{%" * 30_000,
    "a megabyte": "x" * 1_000_000,
    "a fault": "{{ raise_exception('no') }}",
    "a division": "{{ 1 / 0 }}",
    "half a loop": "{% for m in messages %}",
}


@pytest.mark.parametrize("template", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_template_ends_as_a_fault(template: str) -> None:
    with pytest.raises(TemplateFault):
        rendered(template)


@pytest.mark.skipif(sys.platform == "win32", reason="memory is limited by a POSIX call")
def test_hostile_templates_take_little_memory() -> None:
    """All of them, in a process that may not have 600 MB."""
    code = (
        "from tests.engine.teachers.test_llama_sandbox import HOSTILE, rendered, TemplateFault\n"
        "for template in HOSTILE.values():\n"
        "    try: rendered(template)\n"
        "    except TemplateFault: pass\n"
    )

    def limited() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))

    done = subprocess.run(
        [sys.executable, "-c", code],
        preexec_fn=limited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_what_templates_ordinarily_do_is_there() -> None:
    template = (
        "{%- set n = namespace(seen=[]) -%}"
        "{%- macro line(m, end='!') -%}{{ m.role | upper ~ ': ' ~ m['content'].strip() + end }}"
        "{%- endmacro -%}"
        "{%- for m in messages -%}"
        "{%- generation -%}{{ line(m) }}{%- endgeneration -%}"
        "{%- set n.seen = n.seen + [m.role] -%}"
        "{%- if loop.last and loop.length == 1 and m.get('tools') is none -%}{%- break -%}{%- endif -%}"
        "{%- endfor -%}"
        "{{ n.seen | join(',') }} {{ {'ح': [1, 2.5, none, true]} | tojson }}"
        " {{ '{} {x}'.format(1, x='é') }} {{ '%s-%d' % ('a', 5) }} {{ tools is not defined }}"
        " {{ messages | selectattr('role', 'equalto', 'user') | map(attribute='content') | list }}"
        " {{ 'a,b'.split(',')[-1] }} {{ strftime_now('%Y') | length }} {{ 7 % 4 }} {{ undefined }}"
    )
    assert rendered(template) == (
        "USER: واش راك!user {\"ح\": [1, 2.5, null, true]} 1 é a-5 False ['واش راك'] b 4 3 "
    )


def test_a_template_of_usual_length_is_compiled() -> None:
    assert len(rendered("x" * MOST_TEMPLATE)) == MOST_TEMPLATE
