import { FileDifference } from '../../git/difference';
import { Html, html } from '../../pages/html';

/** Files with more changed lines than this are named, not shown. */
const LARGEST_SHOWN = 3000;

/** The changed files of a commit or merge request. */
export function differenceView(files: readonly FileDifference[]): Html {
  const added = files.reduce((total, file) => total + file.addedLines, 0);
  const removed = files.reduce((total, file) => total + file.removedLines, 0);
  return html`<h2 id="changes">Changes</h2>
    <p class="muted">
      ${files.length} ${files.length === 1 ? 'file' : 'files'} changed,
      <span class="good">+${added}</span> <span class="bad">−${removed}</span>
    </p>
    ${files.map(fileView)}`;
}

function fileView(file: FileDifference): Html {
  const name =
    file.oldPath === file.newPath
      ? file.newPath
      : `${file.oldPath} → ${file.newPath}`;
  return html`<section class="card">
    <header>
      <strong class="mono">${name}</strong>
      ${file.kind === 'modified'
        ? []
        : html`<span class="badge label">${file.kind}</span>`}
      <span class="right muted"
        ><span class="good">+${file.addedLines}</span>
        <span class="bad">−${file.removedLines}</span></span
      >
    </header>
    ${hunksView(file)}
  </section>`;
}

function hunksView(file: FileDifference): Html {
  if (!file.hunks.startsWith('@@')) {
    return html`<div class="body muted">
      ${file.hunks ? 'Binary file' : 'No change of content'}
    </div>`;
  }
  if (file.addedLines + file.removedLines > LARGEST_SHOWN) {
    return html`<div class="body muted">Too large to show</div>`;
  }
  return html`<div class="scroll">
    <table class="code">
      <tbody>
        ${rowsOf(file.hunks)}
      </tbody>
    </table>
  </div>`;
}

function rowsOf(hunks: string): Html[] {
  let oldLine = 0;
  let newLine = 0;
  return hunks
    .replace(/\n$/, '')
    .split('\n')
    .map(line => {
      const start = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
      if (start) {
        oldLine = Number(start[1]);
        newLine = Number(start[2]);
        return row('hunk', '', '', line);
      }
      switch (line[0]) {
        case '+':
          return row('added', '', newLine++, line);
        case '-':
          return row('removed', oldLine++, '', line);
        case '\\':
          return row('hunk', '', '', line);
        default:
          return row('', oldLine++, newLine++, line);
      }
    });
}

function row(
  kind: string,
  oldLine: number | '',
  newLine: number | '',
  text: string,
): Html {
  return html`<tr class="${kind}">
    <td class="number">${oldLine}</td>
    <td class="number">${newLine}</td>
    <td>${text}</td>
  </tr>`;
}
