import { readCorpus } from './CorpusCase';
import { countLines, judge, type Judgement } from './judge';
import { PEERS } from './peers';

/** A judgement, or that the way to edit gave up with an error. */
type Cell = Judgement | 'fails';

/** The corpus beside the peers as Markdown: totals first, then each case. */
export async function peerTable(): Promise<string> {
  const rows: { title: string; least: string; cells: Cell[] }[] = [];
  for (const item of readCorpus()) {
    const cells: Cell[] = [];
    for (const peer of PEERS) {
      try {
        cells.push(judge(item, await peer.edit(item)));
      } catch {
        // Which error it is depends on the release of the peer.
        cells.push('fails');
      }
    }
    const { added, removed } = countLines(item.input, item.expected);
    rows.push({ title: item.title, least: lines(added, removed), cells });
  }
  const columns = PEERS.map((_, index) =>
    rows.map(({ cells }) => cells[index]),
  );
  return [
    `Of ${rows.length} files:`,
    '',
    ...totals(columns, rows.length),
    '',
    'For each file, what the edit engine adds and removes, and what the others do **beyond that**:',
    '',
    row(['case', 'edit engine', ...PEERS.map(({ title }) => title)]),
    row(['---', '---', ...PEERS.map(() => '---')]),
    ...rows.map(({ title, least, cells }) =>
      row([title, least, ...cells.map(describe)]),
    ),
  ].join('\n');
}

function totals(columns: readonly Cell[][], files: number): string[] {
  const judged = columns.map(cells =>
    cells.filter((cell): cell is Judgement => cell !== 'fails'),
  );
  const sum = (of: (cell: Judgement) => number) =>
    judged.map(cells => cells.reduce((total, cell) => total + of(cell), 0));
  const counts: [string, number, number[]][] = [
    [
      'nothing but the change',
      files,
      judged.map(cells => cells.filter(isClean).length),
    ],
    ['lines added beyond it', 0, sum(({ added }) => added)],
    ['lines removed beyond it', 0, sum(({ removed }) => removed)],
    ['comments lost', 0, sum(({ commentsLost }) => commentsLost)],
    ['values changed', 0, sum(({ valuesChanged }) => valuesChanged)],
    ['result cannot be read', 0, sum(({ invalid }) => Number(invalid))],
    [
      'gives up',
      0,
      columns.map(cells => cells.filter(cell => cell === 'fails').length),
    ],
  ];
  return [
    row(['', 'edit engine', ...PEERS.map(({ title }) => title)]),
    row(['---', '---:', ...PEERS.map(() => '---:')]),
    ...counts.map(([title, own, others]) =>
      row([title, String(own), ...others.map(String)]),
    ),
  ];
}

function isClean(cell: Judgement): boolean {
  return describe(cell) === '✔';
}

function describe(cell: Cell): string {
  if (cell === 'fails') {
    return 'gives up';
  }
  const { added, removed, commentsLost, valuesChanged, invalid } = cell;
  const damage = [
    added + removed > 0 ? lines(added, removed) : '',
    commentsLost > 0 ? counted(commentsLost, 'comment') : '',
    valuesChanged > 0 ? `**${counted(valuesChanged, 'value')}**` : '',
    invalid ? '**invalid**' : '',
  ].filter(part => part !== '');
  return damage.join(', ') || '✔';
}

function lines(added: number, removed: number): string {
  return `+${added} −${removed}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
