import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';

/**
 * Which part of a minified script comes from which module, by its source map.
 * What is of no module, such as the loader's own code, is left out.
 *
 * @returns shares of the script by path of the module, together at most 1
 */
export function sharesOf(script: string, map: string): Map<string, number> {
  const lines = script.split('\n');
  const shares = new Map<string, number>();
  let module: string | null = null;
  let line = 1;
  let column = 0;
  const endAt = (end: number) => {
    if (module !== null) {
      const before = shares.get(module) ?? 0;
      shares.set(module, before + (end - column) / script.length);
    }
  };
  eachMapping(new TraceMap(map), mapping => {
    const isSameLine = mapping.generatedLine === line;
    endAt(isSameLine ? mapping.generatedColumn : lines[line - 1].length);
    module = mapping.source;
    line = mapping.generatedLine;
    column = mapping.generatedColumn;
  });
  endAt(lines[line - 1].length);
  return shares;
}
