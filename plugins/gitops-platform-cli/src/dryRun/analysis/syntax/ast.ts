/** Half-open range of offsets in the source, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export type Literal = Span & {
  type: 'literal';
  value: string | number | boolean | null;
};
export type RegexLiteral = Span & { type: 'regex' };
export type Name = Span & { type: 'name'; name: string };
/** `target.key`, or `target[key]` with any expression as key. */
export type Member = Span & {
  type: 'member';
  target: Expression;
  key: Expression;
};
/** `target[start:stop:step]`. */
export type Slice = Span & {
  type: 'slice';
  target: Expression;
  bounds: Expression[];
};
export type Call = Span & { type: 'call'; callee: Expression } & Arguments;
/** `input | name(…)`; in a filter block the input is the text of the block. */
export type Filter = Span & {
  type: 'filter';
  name: string;
  nameSpan: Span;
  input: Expression | Capture;
} & Arguments;
/** `left is name(…)`. */
export type Test = Span & {
  type: 'test';
  /** The engine takes anything but a name or a literal for the test "undefined". */
  name: string;
  nameSpan: Span;
  negated: boolean;
  input: Expression;
} & Arguments;
export type Binary = Span & {
  type: 'binary';
  operator: BinaryOperator;
  left: Expression;
  right: Expression;
};
export type Unary = Span & {
  type: 'unary';
  operator: 'not' | '-' | '+';
  operand: Expression;
};
export type Conditional = Span & {
  type: 'conditional';
  condition: Expression;
  then: Expression;
  otherwise?: Expression;
};
export type List = Span & { type: 'list'; items: Expression[] };
/** `(a)`, or `(a, b)` whose value is the last one. */
export type Group = Span & { type: 'group'; items: Expression[] };
export type Dictionary = Span & { type: 'dictionary'; entries: Keyword[] };
/** The rendered text of a block. */
export type Capture = Span & { type: 'capture'; body: Statement[] };

export type Expression =
  | Literal
  | RegexLiteral
  | Name
  | Member
  | Slice
  | Call
  | Filter
  | Test
  | Binary
  | Unary
  | Conditional
  | List
  | Group
  | Dictionary;

export type BinaryOperator =
  | 'or'
  | 'and'
  | 'in'
  | 'not in'
  | '=='
  | '==='
  | '!='
  | '!=='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '~'
  | '*'
  | '/'
  | '//'
  | '%'
  | '**';

export interface Keyword extends Span {
  key: string;
  value: Expression;
}

export interface Arguments {
  positional: Expression[];
  keywords: Keyword[];
}

export interface Parameters {
  positional: Name[];
  keywords: Keyword[];
}

export type Text = Span & { type: 'text'; value: string };
export type Output = Span & { type: 'output'; expression: Expression };
export type If = Span & {
  type: 'if';
  branches: Array<{ condition: Expression; body: Statement[] }>;
  otherwise?: Statement[];
};
export type For = Span & {
  type: 'for';
  targets: Name[];
  over: Expression;
  body: Statement[];
  otherwise?: Statement[];
};
export type SetValue = Span & {
  type: 'set';
  targets: Name[];
  value: Expression | Capture;
};
export type Macro = Span & {
  type: 'macro';
  name: Name;
  parameters: Parameters;
  body: Statement[];
};
export type CallBlock = Span & {
  type: 'callBlock';
  call: Call;
  parameters: Parameters;
  body: Statement[];
};
export type FilterBlock = Span & { type: 'filterBlock'; filter: Filter };
export type Block = Span & { type: 'block'; name: string; body: Statement[] };
export type Switch = Span & {
  type: 'switch';
  subject: Expression;
  cases: Array<{ value: Expression; body: Statement[] }>;
  otherwise?: Statement[];
};

export type Statement =
  | Text
  | Output
  | If
  | For
  | SetValue
  | Macro
  | CallBlock
  | FilterBlock
  | Block
  | Switch;

/** A parsed template: what a value of `template.yaml` or a skeleton file holds. */
export interface Template {
  body: Statement[];
}
