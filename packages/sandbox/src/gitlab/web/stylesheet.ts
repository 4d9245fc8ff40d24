/** The style of every page of the sandbox's GitLab; no page loads anything from elsewhere. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --page: #fbfafd;
  --card: #ffffff;
  --text: #28272d;
  --muted: #626168;
  --line: #dcdcde;
  --accent: #c24b0c;
  --link: #0b5cad;
  --bar: #171321;
  --bar-text: #f5f3fa;
  --code: #f4f3f7;
  --added: #dff5e3;
  --removed: #fde3df;
  --good: #10703c;
  --bad: #b3261e;
  --done: #1a5fb4;
  --target: #fff3c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #18171d;
    --card: #222127;
    --text: #ececef;
    --muted: #a4a3a8;
    --line: #3a383f;
    --accent: #f58a4b;
    --link: #7cb8f7;
    --bar: #0e0d12;
    --code: #2b2a31;
    --added: #143d24;
    --removed: #4d1f1b;
    --good: #57c785;
    --bad: #f2938c;
    --done: #8ab8f5;
    --target: #4a4118;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible, button:focus-visible, summary:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
  border-radius: 4px;
}
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
code, pre, .mono { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: .87em; }
.bar { background: var(--bar); color: var(--bar-text); }
.bar div { max-width: 72rem; margin: 0 auto; padding: .6rem 1.25rem; display: flex; gap: .75rem; align-items: center; flex-wrap: wrap; }
.bar a { color: inherit; }
.bar .home { font-weight: 650; display: flex; gap: .5rem; align-items: center; }
.bar .mark { width: .9rem; height: .9rem; border-radius: 3px; transform: rotate(45deg); background: linear-gradient(135deg, #ff9a4d, #c24b0c); }
.bar .note { margin-left: auto; opacity: .75; font-size: .85rem; }
main { max-width: 72rem; margin: 0 auto; padding: 1.25rem; }
.crumbs { color: var(--muted); margin-bottom: .5rem; overflow-wrap: anywhere; }
.muted { color: var(--muted); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0; overflow: hidden; }
.card > header { padding: .6rem 1rem; border-bottom: 1px solid var(--line); display: flex; gap: .75rem; align-items: center; flex-wrap: wrap; }
.card > header .right { margin-left: auto; }
.card > .body { padding: 1rem; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows > li { padding: .6rem 1rem; border-top: 1px solid var(--line); display: flex; gap: .75rem; align-items: baseline; flex-wrap: wrap; }
.rows > li:first-child { border-top: 0; }
.rows .right { margin-left: auto; color: var(--muted); white-space: nowrap; }
.rows .grow { flex: 1 1 16rem; min-width: 0; overflow-wrap: anywhere; }
.rows .folder::before { content: '▸ '; color: var(--accent); }
.rows .file::before { content: '· '; color: var(--muted); }
nav.tabs { display: flex; gap: 1.25rem; border-bottom: 1px solid var(--line); margin: 1rem 0; flex-wrap: wrap; }
nav.tabs a { padding: .4rem 0; color: var(--text); border-bottom: 3px solid transparent; }
nav.tabs a[aria-current] { border-color: var(--accent); font-weight: 600; }
.toolbar { display: flex; gap: .75rem; align-items: center; flex-wrap: wrap; margin: 1rem 0; }
.toolbar .right { margin-left: auto; }
.card > .toolbar { margin: 0; }
details.menu { position: relative; }
details.menu > summary { cursor: pointer; padding: .3rem .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); list-style: none; }
details.menu > summary::after { content: ' ▾'; color: var(--muted); }
details.menu > ul { position: absolute; z-index: 1; margin: .25rem 0; padding: .4rem; min-width: 16rem; max-height: 20rem; overflow: auto; list-style: none; background: var(--card); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .18); }
details.menu li a { display: block; padding: .25rem .5rem; border-radius: 4px; overflow-wrap: anywhere; }
.badge { display: inline-block; padding: .05rem .6rem; border-radius: 99px; font-size: .82rem; font-weight: 600; border: 1px solid currentColor; }
.badge.opened, .good { color: var(--good); }
.badge.closed, .bad { color: var(--bad); }
.badge.merged { color: var(--done); }
.badge.label { color: var(--muted); font-weight: 500; }
button { font: inherit; font-weight: 600; padding: .4rem 1rem; border-radius: 6px; border: 1px solid var(--line); background: var(--card); color: var(--text); cursor: pointer; }
button.primary { background: #108548; border-color: #108548; color: #fff; }
button:hover { filter: brightness(1.08); }
form { display: inline; }
.problem { border-left: 4px solid var(--bad); }
.scroll { overflow-x: auto; }
table.code { border-collapse: collapse; width: 100%; font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: .84rem; line-height: 1.45; tab-size: 4; }
table.code td { padding: 0 .75rem; white-space: pre; vertical-align: top; }
table.code td.number { width: 1%; white-space: nowrap; text-align: right; color: var(--muted); user-select: none; border-right: 1px solid var(--line); }
table.code td.number a { color: inherit; }
table.code tr:target td { background: var(--target); }
table.code tr.added td { background: var(--added); }
table.code tr.removed td { background: var(--removed); }
table.code tr.hunk td { color: var(--muted); background: var(--code); }
.prose { padding: .25rem 1.25rem 1rem; overflow-wrap: anywhere; }
.prose pre, pre.message { background: var(--code); padding: .75rem 1rem; border-radius: 6px; overflow-x: auto; white-space: pre-wrap; }
.prose code { background: var(--code); padding: .1rem .3rem; border-radius: 4px; }
.prose pre code { background: none; padding: 0; }
.prose img { max-width: 100%; }
.prose table { border-collapse: collapse; }
.prose th, .prose td { border: 1px solid var(--line); padding: .3rem .7rem; text-align: left; }
.prose blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted); }
footer { max-width: 72rem; margin: 0 auto; padding: 1rem 1.25rem 2rem; color: var(--muted); font-size: .85rem; }
`;
