import { loadAll, YAMLException } from 'js-yaml';
import { jsYamlSchema } from '../jsYamlSchema';
import type { LineIndex } from '../LineIndex';
import { YamlSource } from '../YamlSource';
import { agrees } from './agrees';
import { composePlain } from './composePlain';
import { NotPlain, PlainReader } from './PlainReader';

/**
 * Understands a file that is plain: one document of block maps and lists, in
 * which values that take more than a line are read by the `yaml` package, each
 * for itself. That is several times faster than to have it read the file.
 *
 * It is as strict as the reading of the whole. The file is still read twice, by
 * this reader and by `js-yaml`, independently of each other, and every key and
 * every value is compared. What this reader accepts, it reads as the `yaml`
 * package does: its grammar is a small part of YAML's, and what a value in a
 * region means cannot depend on lines outside of it as long as it holds no
 * alias. Whatever is not plain, and whatever the two do not agree on, is left
 * to the reading of the whole, which alone refuses files.
 *
 * @returns `undefined` where the file has to be read as a whole
 * @internal
 */
export function readPlainSource(
  text: string,
  file: string,
  lines: LineIndex,
): YamlSource | undefined {
  try {
    const plain = new PlainReader(text, lines).readDocument();
    const values = loadAll(text, undefined, { schema: jsYamlSchema });
    if (values.length !== 1 || !agrees(plain, values[0])) {
      return undefined;
    }
    const document = composePlain(plain, text.length);
    return new YamlSource(file, text, [document], values, lines);
  } catch (error) {
    if (error instanceof NotPlain || error instanceof YAMLException) {
      return undefined;
    }
    throw error;
  }
}
