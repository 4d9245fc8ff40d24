import axe from 'axe-core';

/** Fails where axe finds something in what a plugin has rendered. */
export async function expectAccessible(container: HTMLElement): Promise<void> {
  const { violations } = await axe.run(container, {
    // Without a layout there are no colours, and the page around is not ours.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
}
