/** Source: `keyword.kwlist` of Python 3.11. */
const PYTHON = `
  and as assert async await break class continue def del elif else except
  finally for from global if import in is lambda nonlocal not or pass raise
  return try while with yield
`;

/** Source: ECMA-262, "Keywords and Reserved Words", with those of strict mode. */
const JAVASCRIPT = `
  break case catch class const continue debugger default delete do else enum
  export extends false finally for function if implements import in instanceof
  interface let new null package private protected public return static super
  switch this throw true try typeof var void while with yield
`;

const RESERVED = new Set(
  [PYTHON, JAVASCRIPT].flatMap(words => words.trim().split(/\s+/)),
);

/** Whether a variable of Python or JavaScript cannot have this name. */
export function isReservedWord(name: string): boolean {
  return RESERVED.has(name);
}
