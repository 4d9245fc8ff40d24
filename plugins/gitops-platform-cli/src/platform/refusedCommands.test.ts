import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copySample, gitopsPlatform } from './__testUtils__/commandLine';

type Checkout = Awaited<ReturnType<typeof copySample>>;

describe('the commands that change a checkout', () => {
  const checkouts = new Map<string, Checkout>();

  beforeAll(async () => {
    for (const sample of ['gitops-config', 'api-gw', 'user-service']) {
      checkouts.set(sample, await copySample(sample));
    }
  });

  afterAll(async () => {
    for (const checkout of checkouts.values()) {
      await checkout.remove();
    }
  });

  const run = (command: string) =>
    gitopsPlatform(
      command
        .split(' ')
        .map(word =>
          word.startsWith('@') ? checkouts.get(word.slice(1))!.directory : word,
        ),
    );

  it.each([
    [
      'promote @user-service --service user-service --from qa --to live --expected-tag v1.0.0',
      /^\.cicd\/qa\.yaml:\d+:\d+: conflict: image\.tag is "v2\.8\.0-rc\.2" and "v1\.0\.0" was asked for\n$/,
    ],
    [
      'mirror add @gitops-config --environment qa --domain qa.acme-outlet.example.test --zone-id other',
      /^platform\/base\.yaml:\d+:\d+: conflict: .*zoneId is "0+a01" and "other" was asked for\n$/,
    ],
    [
      'route add @api-gw --cluster user --addr other-sv:8080 --type grpc --api user --policy required',
      /^config\.yaml:\d+:\d+: conflict: .*addr is "user-service-sv:8081" and "other-sv:8080" was asked for\n$/,
    ],
  ])('meet other values: %s', async (command, message) => {
    const { code, stderr } = await run(`${command} --write`);
    expect(stderr).toMatch(message);
    expect(code).toBe(3);
  });

  it.each([
    [
      'mirror remove @gitops-config --environment live --domain acme-outlet.example.test',
      /^platform\/base\.yaml:\d+(?::\d+)?: .*partners\.example\.test/,
    ],
    [
      'preview enable @gitops-config --service nobody',
      /has no service "nobody"; there is user-service, /,
    ],
    [
      'preview enable @gitops-config --service order-service --project-id three',
      /--project-id.*whole number/,
    ],
    [
      'publish @gitops-config --group infrastructure --name a --namespace a --service a --port 0',
      /--port.*1 to 65535/,
    ],
    [
      'publish @gitops-config --group infrastructure --name a --namespace a --service a --port 80 --path-type Regex',
      /Allowed choices are PathPrefix, Exact/,
    ],
    [
      'environment add @gitops-config --name staging --domain shop.example.test',
      /"shop\.example\.test" is the domain of environment "live" already \(platform\/base\.yaml:\d+\)/,
    ],
    [
      'route add @user-service --cluster a --addr a-sv:80 --type http --api a --policy required',
      /^There is no config\.yaml /,
    ],
    [
      'promote @user-service --service user-service --from qa --to qa',
      /cannot be promoted to itself/,
    ],
    [
      'promote @user-service --service user-service --from qa --to staging --platform @gitops-config',
      /has no environment "staging"; there is dev, qa, live, perf/,
    ],
    [
      'promote nowhere --service user-service --from qa --to live',
      /^There is no folder nowhere\n$/,
    ],
    ['retire @gitops-config', /unknown command 'retire'/],
    ['mirror move @gitops-config', /unknown command 'move'/],
  ])('refuse: %s', async (command, message) => {
    const { code, stdout, stderr } = await run(command);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('say what is missing where it matters', async () => {
    const { directory, file, remove } = await copySample('gitops-config');
    await rm(file('platform/base.yaml'));
    const { code, stderr } = await gitopsPlatform([
      'preview',
      'disable',
      directory,
      '--service',
      'user-service',
    ]);
    await remove();
    expect(stderr).toMatch(/^There is no platform\/base\.yaml in \S+, and /);
    expect(code).toBe(2);
  });

  it('take names from a checkout of the platform', async () => {
    const { code, stdout } = await run(
      'route add @api-gw --cluster gift --addr gift-sv:80 --type http --api gift --policy optional --platform @gitops-config',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('of gitops-config\n');
    expect(stdout).toMatch(/Still to do: `gift-sv` is not named after/);
  });

  it('leave files alone that are not text', async () => {
    const file = join(
      checkouts.get('user-service')!.directory,
      '.cicd/live.yaml',
    );
    const bytes = Buffer.concat([
      await readFile(file),
      Buffer.from([0x23, 0xe9, 0x0a]),
    ]);
    await writeFile(file, bytes);
    const { code, stderr } = await run(
      'promote @user-service --service user-service --from qa --to live --write',
    );
    expect(stderr).toMatch(/\.cicd\/live\.yaml is not UTF-8/);
    expect(code).toBe(2);
    expect(await readFile(file)).toEqual(bytes);
  });

  it.each([
    ['--help', /register .*\n[\s\S]*promote /],
    ['mirror --help', /add .*\n[\s\S]*remove /],
    ['register --help', /--write/],
  ])('explain themselves: %s', async (command, text) => {
    const { code, stdout, stderr } = await run(command);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(text);
  });
});
