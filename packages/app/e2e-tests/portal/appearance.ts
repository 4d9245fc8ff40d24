import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const font = 'Inter of the tests';

/**
 * Gives a page a font and a day of its own, so that it looks the same on
 * machines with other fonts, and tomorrow. Holds for what is opened from here on.
 */
export async function holdAppearance(page: Page): Promise<void> {
  await page.clock.setFixedTime('2026-03-01T13:00:00Z');
  // Nothing that we look at is below the pointer.
  await page.mouse.move(0, 0);
  const file = require.resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  );
  await page.addInitScript(useFont, {
    family: font,
    source: `url(data:font/woff2;base64,${readFileSync(file, 'base64')})`,
  });
}

/** Waits until the page is drawn with its font. */
export async function fontLoaded(page: Page): Promise<void> {
  // Chromium sometimes never fulfils `document.fonts.ready`.
  await page.waitForFunction(
    name => document.fonts.check(`12px "${name}"`),
    font,
    { polling: 100 },
  );
}

/** Runs in each page, before its own scripts. */
function useFont({ family, source }: { family: string; source: string }) {
  const face = new FontFace(family, source, { weight: '100 900' });
  document.fonts.add(face);
  void face.load();
  document.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = `*, ::before, ::after { font-family: "${family}" !important; }`;
    document.head.append(style);
  });
}
