// `yarn bench deliver [--backends <n>]`: registrations at the same moment, each by
// a backend of its own, over real git: by commit, and by merge request with a
// look at all the others after every single merge.
import { parseArgs } from 'node:util';
import {
  registerAtOnce,
  timesRegistered,
  type Registrations,
} from './registerAtOnce';
import { startPlatform, type MeasuredPlatform } from './startPlatform';

const DEFAULT_BACKENDS = 50;

async function main() {
  const { values } = parseArgs({ options: { backends: { type: 'string' } } });
  const count = Number(values.backends ?? DEFAULT_BACKENDS);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`--backends is a number above 0, not '${values.backends}'`);
  }
  await byCommit(count);
  await byMergeRequest(count);
}

async function byCommit(count: number) {
  await withPlatform(async platform => {
    const backends = Array.from({ length: count }, platform.startBackend);
    const result = await registerAtOnce(platform, backends, 'commit');
    const times = await timesRegistered(platform, result.services);
    tell('By commit', result);
    goal(
      `${times.filter(time => time === 0).length} lost, ${
        times.filter(time => time > 1).length
      } doubled`,
      times.every(time => time === 1),
    );
  });
}

async function byMergeRequest(count: number) {
  await withPlatform(async platform => {
    const backends = Array.from({ length: count }, platform.startBackend);
    const result = await registerAtOnce(platform, backends, 'merge-request');
    tell('By merge request', result);

    platform.requests.clear();
    const start = performance.now();
    let conflicting = 0;
    let merges = 0;
    const ours = async () =>
      (await platform.openMergeRequests()).slice(-(count - merges));
    for (let open = await ours(); merges < count; open = await ours()) {
      conflicting += open.filter(request => request.has_conflicts).length;
      await platform.merge(open[0].iid);
      merges++;
      await backends[merges % count].refreshOpenMergeRequests('shop');
    }
    const seconds = (performance.now() - start) / 1000;
    const times = await timesRegistered(platform, result.services);
    print(
      `${merges} merges one after the other, with a refresh after each: ${seconds.toFixed(
        0,
      )} s, ${platform.requests.count} requests`,
    );
    goal(
      `${conflicting} conflicting merge requests seen after a refresh`,
      conflicting === 0,
    );
    goal(
      `${times.filter(time => time === 0).length} lost, ${
        times.filter(time => time > 1).length
      } doubled`,
      times.every(time => time === 1),
    );
  });
}

async function withPlatform(
  work: (platform: MeasuredPlatform) => Promise<void>,
) {
  const platform = await startPlatform();
  try {
    await work(platform);
  } finally {
    await platform.stop();
  }
}

function tell(
  title: string,
  { services, refused, requests, milliseconds }: Registrations,
) {
  print(
    `${title}: ${
      services.length
    } registrations at once, each by its own backend: ${(
      milliseconds / 1000
    ).toFixed(0)} s, ${requests} requests, ${(
      requests / services.length
    ).toFixed(1)} each`,
  );
  for (const [service, reason] of refused) {
    print(`  ${service}: ${reason}`);
  }
}

function goal(text: string, isMet: boolean) {
  print(`${isMet ? '✔ met' : '✖ missed'}: ${text}`);
  if (!isMet) {
    process.exitCode = 1;
  }
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
