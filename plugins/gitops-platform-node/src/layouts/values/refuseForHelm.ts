import type { YamlSource } from '../../edit/source/YamlSource';

/** End lines in YAML 1.1, or stand in no text. */
const CHARACTERS =
  /(?![\t\n\r])\p{Control}|[\u2028\u2029\ufffe\uffff]|(?<!^)\ufeff/u;

/** What may stand in front of a document beside blank lines and comments. */
const HEAD = /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*/;

/**
 * Refuses a file in which Helm does not see the lines and documents that YAML
 * 1.2 has.
 *
 * Source: go.yaml.in/yaml/v2, `readerc.go` and `parserc.go`.
 *
 * @throws InputError
 * @internal
 */
export function refuseForHelm(source: YamlSource) {
  const { text } = source;
  const character = CHARACTERS.exec(text);
  if (character) {
    const code = character[0].charCodeAt(0).toString(16).padStart(4, '0');
    source.refuse(
      character.index,
      `Helm does not read the character U+${code.toUpperCase()} as a part of a text: remove it, or write it as \\u${code} in double quotes`,
    );
  }
  const start = HEAD.exec(text)![0].length;
  const head = /^(?:\.{3}(?!\S)|%(?!YAML 1\.1\s|TAG\s).*)/.exec(
    text.slice(start, start + 200),
  );
  if (head) {
    source.refuse(
      start,
      `Helm refuses ${head[0]} in front of the first document: remove it`,
    );
  }
}
