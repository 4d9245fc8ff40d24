import { execFileSync } from 'node:child_process';
import { gitopsPlatform, sampleForEachTest } from './__testUtils__/commandLine';

/** What the command line knows of the git host. */
describe('the address of a service that is registered in a checkout', () => {
  const checkout = sampleForEachTest('gitops-config');

  const register = (...args: string[]) =>
    gitopsPlatform(['register', checkout.directory, ...args]);

  it('stays where nobody gave one and none derives', async () => {
    const { code, stdout } = await register(
      '--name',
      'storefront',
      '--wave',
      '2',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^unchanged: /m);
  });

  it('is compared with the convention of the git host', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', checkout.directory, ...args]);
    git('init', '--quiet');
    git(
      'remote',
      'add',
      'origin',
      'git@gitlab.example.test:acme/infra/shop/gitops-config.git',
    );
    const args = ['--name', 'help-center', '--wave', '2', '--repo-url'];
    const own = await register(
      ...args,
      'https://gitlab.example.test/acme/help-center.git',
    );
    expect(own.code).toBe(0);
    expect(own.stdout).toMatch(/^unchanged: /m);
    const other = await register(
      ...args,
      'https://gitlab.example.test/acme/web/help-center.git',
    );
    expect(other.code).toBe(3);
  });
});
