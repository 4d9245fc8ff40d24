// Child processes: started without a shell, each the leader of its own group so
// that it can be stopped together with everything that it started.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { rootDirectory, yarnFile } from './paths.mjs';

/** Servers that run now. */
const groups = new Set();

export function startProcess(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: rootDirectory,
    detached: true,
    ...options,
  });
  if (options.detached !== false) {
    groups.add(child);
    child.once('exit', () => groups.delete(child));
  }
  return child;
}

/** Ends every server that this process started, also one that is starting. */
export async function stopAllGroups() {
  await Promise.all([...groups].map(child => stopGroup(child)));
}

/**
 * Runs a command to its end. Its output goes to the log file where one is
 * named, else to this terminal. Fails with the end of the output.
 */
export async function runProcess(command, args, { logFile, ...options } = {}) {
  const log = logFile && openLog(logFile);
  const child = startProcess(command, args, {
    stdio: log ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // Ctrl-C on the terminal must reach it.
    detached: false,
    ...options,
  });
  if (log) {
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (log) {
    await new Promise(resolve => log.end(resolve));
  }
  if (code !== 0) {
    throw new Error(
      `\`${[command, ...args]
        .map(shorten)
        .join(' ')}\` ended with exit code ${code}.` +
        (logFile ? `\n${lastLines(logFile)}` : ''),
    );
  }
}

/** Runs the vendored Yarn with this process's Node. */
export async function runYarn(args, options) {
  await runProcess(process.execPath, [yarnFile, ...args], options);
}

/** Ends a process and everything in its group: politely first, then by force. */
export async function stopGroup(child, { graceMilliseconds = 10_000 } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = new Promise(resolve => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(
    () => signalGroup(child, 'SIGKILL'),
    graceMilliseconds,
  );
  await ended;
  clearTimeout(timer);
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // The group has ended by itself in the meantime.
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

/**
 * Calls the action when this process is asked to end, once: by Ctrl-C, by a
 * signal, or because its parent ended. npm passes SIGTERM on to a shell that
 * does not pass it on, so the parent has to be watched.
 */
export function onStop(action) {
  let asked = false;
  const stop = () => {
    if (!asked) {
      asked = true;
      clearInterval(watch);
      action();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, stop);
  }
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && stop(), 1000);
  watch.unref();
}

export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  return createWriteStream(file);
}

export function lastLines(file, count = 40) {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-count)
    .join('\n');
}

function shorten(argument) {
  return argument.startsWith(rootDirectory)
    ? argument.slice(rootDirectory.length + 1)
    : argument;
}
