import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { resolve } from 'node:path';

const PROGRAM = resolve(__dirname, '../bin/gitops-platform');

// A process of its own compiles what it loads.
jest.setTimeout(60_000);

describe('the program', () => {
  it('ends without a word once nobody reads its output', async () => {
    const child = spawn(process.execPath, [PROGRAM, '--help']);
    child.stdout.destroy();
    const errors = text(child.stderr);
    const [code] = await once(child, 'close');
    expect([code, await errors]).toEqual([141, '']);
  });

  it('tells its commands', async () => {
    const child = spawn(process.execPath, [PROGRAM, '--help']);
    const output = text(child.stdout);
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(await output).toMatch(/dry-run.*register.*promote/s);
  });
});
