/** Values files in which readers and mergers of YAML go different ways. */
export interface HardCase {
  /** Lowest first. */
  files: [string, ...string[]];
  /** `values.yaml` of the chart below them, and what the chart then gets. */
  chart?: { values: string; gets: unknown };
  /** How the plugins refuse what Helm takes: it has no one meaning. */
  onlyWeRefuse?: RegExp;
  /** How the plugins, and Helm, refuse it. */
  refused?: { us: RegExp; helm: RegExp };
}

export const hardCases: Record<string, HardCase> = {
  'null takes a default of the chart away': {
    files: ['pdb: {minAvailable: 1}\n', 'pdb: {maxUnavailable: null}\n'],
    chart: {
      values: 'pdb: {maxUnavailable: 1}\n',
      gets: { pdb: { minAvailable: 1 } },
    },
  },
  'null over a value takes a default of the chart away': {
    files: [
      'a: 1\npdb: {maxUnavailable: 2}\n',
      'a:\npdb: {maxUnavailable: ~}\n',
    ],
    chart: { values: 'a: 0\npdb: {maxUnavailable: 1}\n', gets: { pdb: {} } },
  },
  'null over a value stays null where the chart has none': {
    files: ['a: {b: 1, c: 2}\n', 'a: {b: null}\n'],
    chart: { values: '', gets: { a: { b: null, c: 2 } } },
  },
  'null over a map': { files: ['a: {b: {c: 1}}\n', 'a: {b: null}\n'] },
  'null over a map, then a map': {
    files: ['a: {b: 1}\n', 'a: null\n', 'a: {c: 2}\n'],
  },
  'null, then a value': {
    files: ['a: null\nb: {c: ~}\n', 'a: 1\nb: {c: 2}\n'],
  },
  'null where nothing was': { files: ['a: {}\n', 'b: null\na: {c: null}\n'] },
  'a map over a text': { files: ['a: b\n', 'a: {b: 1}\n'] },
  'a text over a map': { files: ['a: {b: 1}\n', 'a: b\n'] },
  'a list over a map, a map over a list': {
    files: ['a: {b: 1}\nc: [1]\n', 'a: [2]\nc: {d: 1}\n'],
  },
  'lists are replaced': {
    files: ['a: [1, 2, 3]\nb: [{c: 1, d: 2}]\n', 'a: [4]\nb: [{c: 5}]\n'],
  },
  'an empty list over a list': { files: ['a: [1]\n', 'a: []\n'] },
  'null in a list': { files: ['a: [1]\n', 'a: [~, null, {b: ~}]\n'] },
  'an empty map over a map, and below one': {
    files: ['a: {b: 1}\nc: {}\n', 'a: {}\nc: {d: 1}\n'],
  },
  'three layers': {
    files: ['a: {x: 1, y: 1, z: 1}\n', 'a: {y: 2, z: 2}\n', 'a: {z: 3}\n'],
  },
  'keys of JavaScript': {
    files: [
      '__proto__: {a: 1}\nconstructor: {a: 1}\n',
      '__proto__: {b: 2}\ntoString: x\n',
    ],
  },
  'an empty file': { files: ['a: 1\n', ''] },
  'only comments': { files: ['a: 1\n', '# nothing yet\n\n# here\n'] },
  'only a marker': { files: ['a: 1\n', '---\n'] },
  'a document that is null': { files: ['a: 1\n', '~\n'] },
  'markers and comments': { files: ['# c\n---\n# d\na: 1 # e\n...\n'] },
  'only the first document': { files: ['a: 1\n', 'a: 2\n---\na: 3\nb: 4\n'] },
  'an empty first document': { files: ['a: 1\n', '---\n---\na: 2\n'] },
  'a byte order mark': { files: ['\ufeffa: 1\n', '\ufeff# c\nb: 2\n'] },
  'line ends of Windows': {
    files: ['a:\r\n  b: |\r\n    x\r\n    y\r\n  c: >-\r\n    x\r\n    y\r\n'],
  },
  'no line end': { files: ['a: 1', 'b: |\n  x'] },
  'block texts': {
    files: [
      'a: |\n  x\n\n  y\n\nb: |+\n  x\n\nc: >-\n  x\n  y\n\n  z\n    w\nd: |2\n    x\n',
    ],
  },
  'texts of several lines': {
    files: ["a: x\n  y\n\n  z\nb: \"x\n  y\\\n  z\\tw\"\nc: 'x\n\n  y''z'\n"],
  },
  escapes: { files: ['a: "\\u00e9\\x41\\n\\0\\e\\_\\N\\L\\P\\U0001F600"\n'] },
  'texts in other scripts': { files: ['ключ: значение\n"é": 日本\n'] },
  'anchors and aliases': {
    files: ['x: &x {a: 1, b: [1]}\ny: *x\nz: [*x, *x]\nt: &t text\nu: *t\n'],
  },
  'aliases as keys': { files: ['x: &x name\n*x : 1\n'] },
  'an alias merges with the file above': {
    files: ['x: &x {a: 1}\ny: *x\n', 'y: {b: 2}\n'],
  },
  'a merge key': { files: ['x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n'] },
  'a merge key below the key that it holds': {
    files: ['x: &x {a: 1, b: 2}\ny:\n  b: 3\n  <<: *x\n'],
  },
  'a merge key with several maps': {
    files: [
      'x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  <<: [*x, *y]\n  d: 5\n',
    ],
  },
  'a merge key in a merged map': {
    files: ['x: &x {a: 1}\ny: &y\n  <<: *x\n  b: 2\nz:\n  <<: *y\n'],
  },
  'a merge key in quotes': { files: ['x: {"<<": {a: 1}}\n'] },
  'yes and no': {
    files: [
      'a: [y, Y, yes, Yes, YES, on, On, ON, true, True, TRUE, tRue, yEs]\nb: [n, N, no, No, NO, off, Off, OFF, false, False, FALSE, oFF]\n',
    ],
  },
  'yes and no in quotes': { files: ['a: ["yes", \'no\', "true", !!str on]\n'] },
  'nothing in all spellings': {
    files: ['a: [null, Null, NULL, ~, nULL, ""]\n'],
  },
  'keys that are no texts': {
    files: [
      'y: {n: 1}\non: 2\n8080: 3\n0755: 4\n1.5: 5\n-1: 6\ntrue: 7\n1_0: 8\n',
      'true: 9\n',
    ],
  },
  'a key that is null': {
    files: ['a:\n  ~: 1\n'],
    refused: {
      us: /two YAML parsers read a\. differently/,
      helm: /unsupported map key/,
    },
  },
  'whole numbers': {
    files: [
      'a: [0, 1, -1, +1, 0755, 0o755, 0O7, 0x1F, 0XFF, 08, 09.5, 00, 1_000, 1__0, 0x_1F, _1, 1_, 0o8, 0b2, 0xG]\n',
    ],
  },
  'numbers with a point': {
    files: [
      'a: [1.0, 1.10, 1., .5, 1e3, 1E3, 1e+3, 1.5e-7, 1_0.5, ._5, .5_5, ._5_5, .5__5, .5_, .5e1_0, 1.2.3, 1e, e3, .e3, ., 1e-400]\n',
    ],
  },
  'large numbers': {
    files: [
      'a: [9007199254740993, 12345678901234567890, 99999999999999999999999, 18446744073709551616, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFFF, -9223372036854775809, 1e21, 123456789.123456789]\n',
    ],
  },
  'tags of images': {
    files: ['a: [1.10, 3e5, 0123456, 1234567, 1e07, v1.0.0, "0123"]\n'],
  },
  times: {
    files: [
      'a: [2024-01-01, 2024-1-1, 2024-01-01T10:00:00Z, 2024-01-01 10:00:00, 12:30, 12:30:45, 1:20, 190:20:30]\n',
    ],
  },
  'texts that look like something': {
    files: [
      'a: [a:b, "a: b", 10.0.0.1, 1Gi, 500m, --, "@x", =, <, 0.0.0.0/0, "{{ .Release.Name }}", -foo, 5%, "*"]\n',
    ],
  },
  'numbers without end': {
    files: ['a: .inf\n'],
    refused: {
      us: /Helm takes no number without end/,
      helm: /unsupported value: \+Inf/,
    },
  },
  'no number': {
    files: ['a: [1, .NaN]\n'],
    refused: {
      us: /Helm takes no number without end/,
      helm: /unsupported value: NaN/,
    },
  },
  'tags of types': {
    files: ['a: [!!str 1, !!int 3, !!float 3.5, !!bool true, !!null null]\n'],
  },
  'a tag that changes a type': {
    files: ['a: !!float 3\n'],
    onlyWeRefuse: /two YAML parsers read a differently/,
  },
  'binary digits': {
    files: ['a: 0b11\n'],
    onlyWeRefuse: /two YAML parsers read a differently, as "0b11" and as 3/,
  },
  'a sign before a point': {
    files: ['a: -.5\n'],
    onlyWeRefuse: /two YAML parsers read a differently, as -0.5 and as "-.5"/,
  },
  'a tag of an image that is too large a number': {
    files: ['image: {tag: 12e4567}\n'],
    onlyWeRefuse: /two YAML parsers read image.tag differently/,
  },
  'a sign before hexadecimal digits': {
    files: ['a: -0x1F\n'],
    onlyWeRefuse: /two YAML parsers read a differently, as "-0x1F" and as -31/,
  },
  'a question mark in braces': {
    files: ['a: [http://x.test/a?b]\n'],
    refused: {
      us: /1:5: Helm takes no question mark in a list or map in braces/,
      helm: /did not find expected ',' or '\]'/,
    },
  },
  'a question mark elsewhere': { files: ['a: http://x.test/a?b\nb?: 1\n'] },
  'an anchor with a point': {
    files: ['a: &a.b 1\n'],
    refused: {
      us: /1:\d+: Helm takes only letters, .* not "a\.b"/,
      helm: /did not find expected alphabetic or numeric character/,
    },
  },
  'a line end of YAML 1.1': {
    files: ['a: "x\u2028y"\n'],
    onlyWeRefuse: /1:6: Helm does not read the character U\+2028 /,
  },
  'a control character': {
    files: ['a: "x\u0001"\n'],
    refused: {
      us: /two YAML parsers do not agree on this file/,
      helm: /control characters are not allowed/,
    },
  },
  'a mark at the end of no document': {
    files: ['# c\n...\na: 1\n'],
    refused: {
      us: /2:1: Helm refuses \.\.\. in front of the first document/,
      helm: /did not find expected node content/,
    },
  },
  'YAML 1.2 by name': {
    files: ['%YAML 1.2\n---\na: 1\n'],
    refused: {
      us: /1:1: Helm refuses %YAML 1\.2 in front/,
      helm: /found incompatible YAML document/,
    },
  },
  'a tag without a name': {
    files: ['a: ! 1\n'],
    onlyWeRefuse: /Helm takes no tag without a name/,
  },
  'a slash that is escaped': {
    files: ['a: "https:\\/\\/x.test"\n'],
    refused: {
      us: /1:4: Helm does not know the escape sequence \\\/: write \//,
      helm: /found unknown escape character/,
    },
  },
  'a key twice': {
    files: ['a: 1\nb: 2\na: 3\n'],
    onlyWeRefuse: /the key "a" is there twice; the first is in line 1/,
  },
  'a key twice further down': {
    files: ['a:\n  b: 1\n  b: 2\n'],
    onlyWeRefuse: /the key "b" is there twice/,
  },
  'a list in place of a map': {
    files: ['- a\n'],
    refused: { us: /not a map of values/, helm: /cannot unmarshal array/ },
  },
  'a text in place of a map': {
    files: ['a\n'],
    refused: { us: /not a map of values/, helm: /cannot unmarshal string/ },
  },
  'a tab that indents': {
    files: ['a:\n\tb: 1\n'],
    refused: { us: /a tab is used/, helm: /found character that cannot start/ },
  },
  'a directive': { files: ['%YAML 1.1\n---\na: 1\n'] },
};
