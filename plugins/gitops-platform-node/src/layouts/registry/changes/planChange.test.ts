import { registryLayout } from '../registryLayout';
import { changeExamples } from './__testUtils__/changeExamples';
import { planOnSample } from './__testUtils__/planOnSample';

/** The lines that a diff adds and removes. */
function changedLines(diff: string): string[] {
  return diff.split('\n').filter(line => /^[+-](?![+-]{2} )/.test(line));
}

describe('planning on the sample platform', () => {
  it.each(changeExamples)('$name', async example => {
    const planned = await planOnSample(example.change);
    const changed = planned.edits.filter(({ diff }) => diff !== '');

    expect(planned.outcome).toBe(example.outcome);
    expect(
      Object.fromEntries(
        changed.map(({ file, diff }) => [file, changedLines(diff)]),
      ),
    ).toEqual(example.lines);
    expect(planned.title).toEqual(example.title);
    expect(planned.followUps).toEqual(
      example.followUps.map(followUp => expect.stringMatching(followUp)),
    );
    expect(planned.repository).toEqual(
      registryLayout.repositoryOf(example.change),
    );
  });

  it.each(changeExamples)(
    'does nothing the second time: $name',
    async example => {
      const first = await planOnSample(example.change);
      const files = Object.fromEntries(
        first.edits.map(({ file, text }) => [file, text]),
      );

      for (const change of [example.change, first.change]) {
        const second = await planOnSample(change, files);
        expect(second.outcome).toBe('unchanged');
        expect(second.edits.map(({ diff }) => diff).join('')).toBe('');
      }
    },
  );
});
