import dgram from 'node:dgram';
import net from 'node:net';
import { NotAllowedError } from '@backstage/errors';
import { currentRun } from './RunContext';

/** Engines that run in this process. */
let engines = 0;
let original: (() => void) | undefined;

/**
 * Makes every outgoing connection of the process fail, and programs that it
 * starts to fetch with git as well: what a dry run gives must not depend on what
 * the network happens to answer, and nothing must be written anywhere.
 *
 * @returns gives the process its network back, when the last engine has asked for it
 */
export function refuseConnections(): () => void {
  engines += 1;
  original ??= replaceConnections();
  let released = false;
  return () => {
    if (released) {
      return;
    }
    released = true;
    engines -= 1;
    if (engines === 0) {
      original?.();
      original = undefined;
    }
  };
}

function replaceConnections(): () => void {
  const { connect } = net.Socket.prototype;
  const { send } = dgram.Socket.prototype;
  const { GIT_ALLOW_PROTOCOL: protocols } = process.env;
  process.env.GIT_ALLOW_PROTOCOL = 'file';
  net.Socket.prototype.connect = function refuse(
    this: net.Socket,
    ...args: unknown[]
  ) {
    const error = refusal(describeTarget(args));
    process.nextTick(() => this.destroy(error));
    return this;
  } as typeof net.Socket.prototype.connect;
  dgram.Socket.prototype.send = function refuse(
    this: dgram.Socket,
    ...args: unknown[]
  ) {
    const error = refusal(
      args.findLast(value => typeof value === 'string')?.toString() ?? 'UDP',
    );
    process.nextTick(() => this.emit('error', error));
  } as typeof dgram.Socket.prototype.send;
  return () => {
    net.Socket.prototype.connect = connect;
    dgram.Socket.prototype.send = send;
    if (protocols === undefined) {
      delete process.env.GIT_ALLOW_PROTOCOL;
    } else {
      process.env.GIT_ALLOW_PROTOCOL = protocols;
    }
  };
}

/** The error that a refused connection ends with; it is remembered in the run as well. */
export function refusal(target: string): Error {
  const run = currentRun();
  const step = run?.steps.current;
  const asker = step ? ` of step "${step.id}" (${step.action})` : '';
  const error = new NotAllowedError(
    `The dry run has no network: a connection${asker} to ${target} was refused. Map the address to a local folder with --map, or let the step be skipped in a dry run`,
  );
  run?.refusals.push(error.message);
  return error;
}

/** Arguments are those of `connect`: an options object, a port and host, or a path; node passes them normalised as an array. */
function describeTarget(args: unknown[]): string {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = first as Record<string, unknown>;
    return path ? String(path) : `${host ?? 'localhost'}:${port}`;
  }
  return typeof first === 'number'
    ? `${typeof second === 'string' ? second : 'localhost'}:${first}`
    : String(first);
}
