/** Paths as an indented tree, folders first. */
export function fileTree(paths: readonly string[]): string {
  return linesOf([...new Set(paths)], '').join('\n');
}

function linesOf(paths: readonly string[], indent: string): string[] {
  const folders = new Map<string, string[]>();
  const files: string[] = [];
  for (const path of paths) {
    const cut = path.indexOf('/');
    if (cut < 0) {
      files.push(path);
    } else {
      const folder = path.slice(0, cut);
      folders.set(folder, [
        ...(folders.get(folder) ?? []),
        path.slice(cut + 1),
      ]);
    }
  }
  return [
    ...[...folders].flatMap(([folder, inside]) => [
      `${indent}${folder}/`,
      ...linesOf(inside, `${indent}  `),
    ]),
    ...files.map(file => `${indent}${file}`),
  ];
}
