const expressions = `
a
a.b
a.b.c
a['b']
a["b"].c
a[0]
a[b]
a[b.c]
a[-1]
a[1:2]
a[:2]
a[1:]
a[:]
a[::2]
a[1:2:3]
a[::-1]
a[:][0]
a['x':'y']
a[":"]
a["]"]
a.0
a.1b
a.b1
a()
a(1)
a(1, 2)
a(b=1)
a(1, b=2)
a(b=1, 2)
a(b = c | upper)
a(b==1)
a.b(1).c
a['b'](1)
a | upper
a|upper|lower
a | default('x')
a | default("x", true)
a | default(value='x')
a | replace(r/x+/g, "y")
a | dump | safe
a | parseRepoUrl | pick('owner')
a | pick(name='owner')
a | filter.with.dots
a | upper()
(a | upper).length
a | upper == 'A'
-a | abs
a + b | upper
a is defined
a is not defined
a is undefined
a is string
a is divisibleby(3)
a is divisibleby 3
a is none
a is null
a is true
a is eq(1)
a is sameas(b)
a is b.c
a is mapping and b is iterable
a is not none or b
not a is defined
a in b
a not in b
'x' in a
not a in b
not (a in b)
a in [1, 2, 3]
a in b in c
a == b
a === b
a != b
a !== b
a <> b
a < b
a <= b
a >= b
a > b
a == b == c
a < b < c
a and b
a or b
a and not b
not a
not not a
a && b
a || b
!a
a and
or a
a if b
a if b else c
a if b else c if d else e
a if b else (c if d else e)
(a if b) | upper
a ? b : c
1
1.5
1.
.5
1.5.2
1e5
1_000
0x10
01
10 + .5
"text"
'text'
"it's"
'it\\'s'
"a\\\\"
"a\\\\\\"b"
"unterminated
'unterminated
"a \\n b"
"}}"
'}}'
"%}"
"#}"
\`a\`
true
false
none
null
True
None
undefined
nan
[]
[1]
[1, 2]
[1, 2,]
[,]
[[1], [2]]
{}
{ a: 1 }
{ 'a': 1 }
{ "a b": 1, c: d }
{ a: 1, }
{ 1: 2 }
{ true: 1 }
{ a }
{ a: { b: [1] } }
{ (a): 1 }
()
(a)
(a, b)
(a,)
((a))
(a
a)
[a
a]
{ a: 1
a + b
a - b
a * b
a / b
a // b
a % b
a ** b
a ~ b
a ~ "-" ~ b
a ~~ b
-a
+a
--a
++a
- -a
-(-a)
-+-a
2 ** 3 ** 2
a + + b
a = b
a == 
== a
a b
a, b
a;
a.
.a
a..b
a[]
a[
a | 
| upper
a | 1
a | upper lower
a | upper(
a | upper)
a || upper
r/x/
r/x/g
r/x/gi
r/x/gg
r/x/x
r/[/
r/(/
r/a\\/b/
r/a\\\\/b/
r/unterminated
r / x
r/x/.test(a)
/x/
a.test(r/^[a-z]+$/)
constructor
a.constructor
a['constructor']
a["__proto__"]
a.prototype.b
{ constructor: 1 }
a(constructor=1)
a | constructor
a is constructor
loop.index
super()
caller()
range(1, 5)
joiner(", ")
cycler('a', 'b').next()
always()
failure()
parameters.name | lower | replace(" ", "-")
steps['fetch-base'].output.path
steps.fetch-base.output.path
a "==" b
a "not" "in" b
a @ b
a # b
a $ b
a ^ b
a & b
a \\ b
é
a.é
"é"
a -
a--
`
  .split('\n')
  .filter(line => line !== '')
  .map(line => `\${{ ${line} }}`);

const templates = [
  '',
  ' ',
  'plain text',
  'text ${{ a }} text',
  '${{a}}',
  '${{-a-}}',
  '${{- a -}}',
  '${{ a -}} b',
  '${{ - a }}',
  '${{}}',
  '${{ }}',
  '${{ a }',
  '${{ a',
  '$ {{ a }}',
  '${ a }',
  '{{ a }}',
  '{{ a',
  '{{ cookiecutter.name }}',
  '${{ "a" }}${{ "b" }}',
  '${{ {a: {b: 1}} }}',
  '${{ {a: {b: 1}}}}',
  "${{ '${{ a }}' }}",
  '}}',
  '%}',
  '#}',
  'a #} b',
  '{# c #}',
  '{#- c -#}',
  '{#}',
  '{# c',
  '{# c #} #}',
  '{# ${{ a | b( }} #}',
  '{# {% if %} #}',
  '{# a {# b #} c #}',
  '{% %}',
  '{%%}',
  '{%-%}',
  '{% if a %}b{% endif %}',
  '{%if a%}b{%endif%}',
  '{%- if a -%}b{%- endif -%}',
  '{% if a %}b{% else %}c{% endif %}',
  '{% if a %}b{% elif c %}d{% endif %}',
  '{% if a %}b{% elseif c %}d{% else %}e{% endif %}',
  '{% if a %}b{% else if c %}d{% endif %}',
  '{% if a %}b{% else %}c{% else %}d{% endif %}',
  '{% if a %}b{% else %}c{% elif d %}e{% endif %}',
  '{% if %}b{% endif %}',
  '{% if a %}b',
  '{% if a %}b{% endfor %}',
  '{% if a b %}c{% endif %}',
  '{% if a == "%}" %}b{% endif %}',
  '{% if a %}{% if b %}c{% endif %}{% endif %}',
  '{% endif %}',
  '{% else %}',
  '{% elif a %}',
  '{% endif a %}',
  '{% if a %}b{% endif a %}',
  '{% if a %}b{% else a %}c{% endif %}',
  '{% if a\n and b %}c{% endif %}',
  '{% IF a %}b{% ENDIF %}',
  '{% for a in b %}${{ a }}{% endfor %}',
  '{% for a in b %}${{ a }}{% else %}c{% endfor %}',
  '{% for a, b in c %}${{ a }}{% endfor %}',
  '{% for a,b,c in d %}${{ a }}{% endfor %}',
  '{% for (a, b) in c %}${{ a }}{% endfor %}',
  '{% for a in b if c %}${{ a }}{% endfor %}',
  '{% for a in b if c else d %}${{ a }}{% endfor %}',
  '{% for a in [1, 2] %}${{ loop.index }}{% endfor %}',
  '{% for a in[1] %}x{% endfor %}',
  '{% for a in(b) %}x{% endfor %}',
  '{% for a in b in c %}x{% endfor %}',
  '{% for in in b %}x{% endfor %}',
  '{% for a %}x{% endfor %}',
  '{% for a of b %}x{% endfor %}',
  '{% for a in %}x{% endfor %}',
  '{% for in b %}x{% endfor %}',
  '{% for loop in b %}x{% endfor %}',
  '{% for loop, a in b %}x{% endfor %}',
  '{% for true in b %}x{% endfor %}',
  '{% for a.b in c %}x{% endfor %}',
  '{% for a in b | sort %}x{% endfor %}',
  '{% for k, v in { a: 1 } %}x{% endfor %}',
  '{% for a in range(3) %}x',
  '{% for a in b %}x{% endif %}',
  '{% for a in .5 %}x{% endfor %}',
  '{% for a in r/ in /g %}x{% endfor %}',
  '{% for a in " in " %}x{% endfor %}',
  '{% endfor %}',
  '{% set a = 1 %}',
  '{% set a = b == c %}',
  '{% set a == b %}',
  '{% set a, b = 1 %}',
  '{% set a, b = 1, 2 %}',
  '{% set a.b = 1 %}',
  "{% set a['b'] = 1 %}",
  '{% set a = %}',
  '{% set = 1 %}',
  '{% set a %}b{% endset %}',
  '{% set a, b %}c{% endset %}',
  '{% set a %}',
  '{% set a %}{% macro m() %}{% endmacro %}{% endset %}',
  '{% set %}b{% endset %}',
  '{% set true = 1 %}',
  '{% set a = { b: 1 } %}',
  '{% set a = f(b=1) %}',
  '{% set a | upper %}b{% endset %}',
  '{% set a += 1 %}',
  '{% endset %}',
  '{% macro m() %}x{% endmacro %}${{ m() }}',
  '{% macro m(a) %}${{ a }}{% endmacro %}',
  '{% macro m(a, b=1) %}x{% endmacro %}',
  '{% macro m(a=1, b) %}x{% endmacro %}',
  '{% macro m(a.b) %}x{% endmacro %}',
  '{% macro m("a") %}x{% endmacro %}',
  '{% macro m(true=1) %}x{% endmacro %}',
  '{% macro m (a) %}x{% endmacro %}',
  '{% macro m %}x{% endmacro %}',
  '{% macro %}x{% endmacro %}',
  '{% macro m( %}x{% endmacro %}',
  '{% macro m) %}x{% endmacro %}',
  '{% macro m()) %}x{% endmacro %}',
  '{% macro m(a)) %}x{% endmacro %}',
  '{% macro m(a,) %}x{% endmacro %}',
  '{% macro m() x %}x{% endmacro %}',
  '{% macro 1m() %}x{% endmacro %}',
  '{% macro m.n() %}x{% endmacro %}',
  '{% macro true() %}x{% endmacro %}',
  '{% macro m(a={b: ")"}) %}x{% endmacro %}',
  '{% macro m() %}x',
  '{% macro m() %}x{% endmacro m %}',
  '{% macro m() %}{% macro n() %}{% endmacro %}{% endmacro %}',
  '{% endmacro %}',
  '{% call m() %}x{% endcall %}',
  '{% call(a) m(1) %}x{% endcall %}',
  '{% call (a, b=1) m.n(1) %}x{% endcall %}',
  '{% call m %}x{% endcall %}',
  '{% call %}x{% endcall %}',
  '{% call(a m() %}x{% endcall %}',
  '{% call() m() %}x{% endcall %}',
  '{% call m()() %}x{% endcall %}',
  '{% call m()["a"]() %}x{% endcall %}',
  '{% call m["a"]() %}x{% endcall %}',
  '{% call m[a]() %}x{% endcall %}',
  '{% call m() | upper %}x{% endcall %}',
  '{% call m() %}x',
  '{% filter upper %}x{% endfilter %}',
  '{% filter replace("a", "b") %}x{% endfilter %}',
  '{% filter upper | lower %}x{% endfilter %}',
  '{% filter %}x{% endfilter %}',
  '{% filter 1 %}x{% endfilter %}',
  '{% filter upper %}x',
  '{% filter upper %}{% macro m() %}{% endmacro %}{% endfilter %}',
  '{% filter upper %}{% if a %}{% macro m() %}{% endmacro %}{% endif %}{% endfilter %}',
  '{% filter a.b(c) %}x{% endfilter %}',
  '{% block a %}x{% endblock %}',
  '{% block a %}x{% endblock a %}',
  '{% block a %}x{% endblock b %}',
  '{% block %}x{% endblock %}',
  '{% block "a" %}x{% endblock %}',
  '{% block a.b %}x{% endblock %}',
  '{% block a %}x',
  '{% block a %}x{% endblock %}{% block a %}y{% endblock %}',
  '{% block a %}{% block b %}x{% endblock %}{% endblock %}',
  '{% endblock %}',
  '{% switch a %}{% case 1 %}x{% default %}y{% endswitch %}',
  '{% switch a %}{% case 1 %}{% case 2 %}x{% endswitch %}',
  '{% switch a %}{% default %}y{% endswitch %}',
  '{% switch a %}{% endswitch %}',
  '{% switch a %} {% case 1 %}x{% endswitch %}',
  '{% switch a %}\n{% case 1 %}x\n{% endswitch %}',
  '{% switch a %}\n  {% case 1 %}x\n{% endswitch %}',
  '{% switch a -%}\n{% case 1 %}x{% endswitch %}',
  '{% switch a %}\n{%- case 1 %}x{% endswitch %}',
  '{% switch a %}{# c #}{% case 1 %}x{% endswitch %}',
  '{% switch a %}{% case 1 %}x{% default %}y{% case 2 %}z{% endswitch %}',
  '{% switch a %}{% case %}x{% endswitch %}',
  '{% switch %}{% case 1 %}x{% endswitch %}',
  '{% switch a %}{% case 1 %}x',
  '{% case 1 %}',
  '{% default %}',
  '{% raw %}${{ a | }}{% endraw %}',
  '{% raw -%} x {% endraw %} y',
  '{%- raw -%} x {% endraw %} y',
  '{% raw %} x {%- endraw %}',
  '{% raw %} x {% endraw -%}',
  '{% raw %} x {%endraw%}',
  '{% raw %} x {%\nendraw %}',
  '{% raw %}{% raw %}x{% endraw %}{% endraw %}',
  '{% raw %}{% raw %}x{% endraw %}',
  '{% raw %}x',
  '{% raw a %}x{% endraw %}',
  '{% raw %}{{ x }}#}{% endraw %}',
  '{% verbatim %}${{ a | }}{% endverbatim %}',
  '{% verbatim %}{% raw %}{% endverbatim %}',
  '{% verbatim %}x{% endraw %}',
  '{% endraw %}',
  '{% rawx %}',
  '{% include "a.html" %}',
  '{% import "a.html" as a %}',
  '{% from "a.html" import b %}',
  '{% extends "a.html" %}',
  '{% autoescape true %}x{% endautoescape %}',
  '{% with a = 1 %}x{% endwith %}',
  '{% do a.push(1) %}',
  '{% unknown %}',
  '{% 1 %}',
  '{% "a" %}',
  '{% if a %}',
  '{% if a -%}  b  {%- endif %}',
  '{% if a}b{% endif %}',
  '{% if a %}b{% endif }',
  '{ % if a %}',
  '{%+ if a %}b{% endif %}',
  '${{ a\n  | upper\n  | default("x") }}',
  '${{ a\t|\u00a0upper }}',
  '${{ a\u2003| upper }}',
  '${{ a }}\r\n{% if b %}\r\nc\r\n{% endif %}\r\n',
  '#!/bin/sh\necho "${HOME}" ${#array[@]}\n',
  'echo ${{#a}}',
  'on: push\nrun: ${{ github.ref }}\n',
  'if: ${{ !cancelled() }}',
  "${{ contains(github.event, 'x') && true }}",
  '{{- if .Values.a }}{{ end }}',
  '{{ range $i, $e := .items }}',
  '{%comment%}',
  'a{#b#}c{%raw%}d{%endraw%}e',
  '${{ r/}}/ }}',
  "${{ 'a\\'}}' }}",
  '${{ 5r/x/ }}',
  '${{ ar/x }}',
];

/** Valid and invalid templates that together touch the whole syntax. */
export const snippets = [...expressions, ...templates];
