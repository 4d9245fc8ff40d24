import { Html, html } from '../../pages/html';
import { inlineMarkdown, MarkdownLinks } from './inlineMarkdown';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const FENCE = /^ {0,3}(```+|~~~+)/;
const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;
/** An entry of a task list. */
const TASK = /^\[([ xX])\]\s+(.*)$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * Shows the part of Markdown that readme files and merge requests use: headings, lists, tables,
 * quotes, code, links and images. Everything passes the escaping template, so HTML in the text shows
 * as text.
 */
export function markdown(text: string, links: MarkdownLinks): Html[] {
  return blocks(text.replace(/\r\n?/g, '\n').split('\n'), links);
}

function blocks(lines: readonly string[], links: MarkdownLinks): Html[] {
  const shown: Html[] = [];
  let at = 0;
  /** Takes lines while they fit. */
  const take = (fits: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && fits(lines[at])) {
      at += 1;
    }
    return lines.slice(start, at);
  };

  while (at < lines.length) {
    const line = lines[at];
    const heading = HEADING.exec(line);
    const fence = FENCE.exec(line)?.[1];
    if (line.trim() === '') {
      at += 1;
    } else if (fence) {
      at += 1;
      const code = take(next => !next.trim().startsWith(fence));
      at += 1;
      shown.push(html`<pre><code>${code.join('\n')}</code></pre>`);
    } else if (heading) {
      at += 1;
      shown.push(
        headingOf(heading[1].length, inlineMarkdown(heading[2], links)),
      );
    } else if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
      at += 1;
      shown.push(html`<hr />`);
    } else if (line.startsWith('>')) {
      const quoted = take(next => next.startsWith('>'));
      shown.push(
        html`<blockquote>
          ${blocks(
            quoted.map(next => next.replace(/^> ?/, '')),
            links,
          )}
        </blockquote>`,
      );
    } else if (ITEM.test(line)) {
      shown.push(
        list(
          take(
            next => ITEM.test(next) || (next.trim() !== '' && /^\s/.test(next)),
          ),
          links,
        ),
      );
    } else if (line.includes('|') && TABLE_RULE.test(lines[at + 1] ?? '')) {
      shown.push(
        table(
          take(next => next.includes('|')),
          links,
        ),
      );
    } else {
      const paragraph = take(next => !startsBlock(next));
      // A line that looks like the start of a block and is none must not stop the reading.
      const texts = paragraph.length > 0 ? paragraph : [lines[at++]];
      shown.push(html`<p>${inlineMarkdown(texts.join('\n'), links)}</p>`);
    }
  }
  return shown;
}

function startsBlock(line: string): boolean {
  return (
    line.trim() === '' ||
    HEADING.test(line) ||
    FENCE.test(line) ||
    line.startsWith('>') ||
    ITEM.test(line)
  );
}

function headingOf(level: number, content: Html[]): Html {
  switch (level) {
    case 1:
      return html`<h2>${content}</h2>`;
    case 2:
      return html`<h3>${content}</h3>`;
    default:
      return html`<h4>${content}</h4>`;
  }
}

function list(lines: string[], links: MarkdownLinks): Html {
  const [first] = lines;
  const indent = /^\s*/.exec(first)?.[0].length ?? 0;
  const items: string[][] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item && item[1].length <= indent) {
      items.push([item[3]]);
    } else {
      items.at(-1)?.push(line.trimStart() === line ? line : line.slice(2));
    }
  }
  const content = items.map(
    ([head, ...rest]) =>
      html`<li>${headOf(head, links)}${blocks(rest, links)}</li>`,
  );
  return /^\s*\d/.test(first)
    ? html`<ol>
        ${content}
      </ol>`
    : html`<ul>
        ${content}
      </ul>`;
}

/** The text of an item, with a box before it where it is a task. */
function headOf(head: string, links: MarkdownLinks): Html[] {
  const [, mark, task] = TASK.exec(head) ?? [];
  if (task === undefined) {
    return inlineMarkdown(head, links);
  }
  const box =
    mark === ' '
      ? html`<input type="checkbox" disabled /> `
      : html`<input type="checkbox" disabled checked /> `;
  return [box, ...inlineMarkdown(task, links)];
}

function table(lines: string[], links: MarkdownLinks): Html {
  const [head, , ...rows] = lines.map(cells);
  return html`<table>
    <thead>
      <tr>
        ${head.map(cell => html`<th>${inlineMarkdown(cell, links)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        row =>
          html`<tr>
            ${row.map(cell => html`<td>${inlineMarkdown(cell, links)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim().replace(/\\\|/g, '|'));
}
