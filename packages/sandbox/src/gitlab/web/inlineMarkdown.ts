import { Html, html } from '../../pages/html';

/** Where relative addresses of a text lead. */
export interface MarkdownLinks {
  /** Address of the page of a file. */
  page(path: string): string;
  /** Address of the content of a file. */
  raw(path: string): string;
}

/**
 * One token of a line: code, image, link, bold, italic or a bare address. Every repetition excludes
 * its own end, so that the time stays linear.
 */
const TOKEN =
  /(?<code>`[^`\n]+`)|!\[(?<alt>[^\]\n]*)\]\((?<source>[^()\s]+)\)|\[(?<text>[^\]\n]+)\]\((?<target>[^()\s]+)\)|\*\*(?<bold>[^*\n]+)\*\*|(?<![\w*])[*_](?<italic>[^*_\n]+)[*_](?![\w*])|(?<bare>https?:\/\/[^\s<>"')\]]+)/g;

/** Shows the inline part of Markdown, everything escaped. */
export function inlineMarkdown(text: string, links: MarkdownLinks): Html[] {
  const shown: Html[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    shown.push(html`${text.slice(from, match.index)}`);
    shown.push(token(match, links));
    from = match.index + match[0].length;
  }
  shown.push(html`${text.slice(from)}`);
  return shown;
}

function token(match: RegExpExecArray, links: MarkdownLinks): Html {
  const { code, alt, source, text, target, bold, italic, bare } =
    match.groups ?? {};
  if (code) {
    return html`<code>${code.slice(1, -1)}</code>`;
  }
  if (source) {
    return html`<img
      src="${addressOf(source, links.raw)}"
      alt="${alt ?? ''}"
    />`;
  }
  if (target) {
    return html`<a href="${addressOf(target, links.page)}"
      >${inlineMarkdown(text ?? '', links)}</a
    >`;
  }
  if (bold) {
    return html`<strong>${inlineMarkdown(bold, links)}</strong>`;
  }
  if (italic) {
    return html`<em>${italic}</em>`;
  }
  return html`<a href="${bare ?? ''}">${bare ?? ''}</a>`;
}

/** Only web addresses, anchors and paths become links: `javascript:` and its like lead nowhere. */
function addressOf(target: string, relative: (path: string) => string): string {
  if (/^https?:\/\//i.test(target) || target.startsWith('#')) {
    return target;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) {
    return '#';
  }
  return target.startsWith('/') ? target : relative(target);
}
