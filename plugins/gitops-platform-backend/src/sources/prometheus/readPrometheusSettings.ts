import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readServer } from '../settings/readServer';
import {
  DEFAULT_LABELS,
  DEFAULT_QUERIES,
  type PrometheusSettings,
} from './PrometheusSettings';

/** A placeholder inside of a string that is a regular expression. */
const IN_EXPRESSION =
  /[=!]~\s*(?:"[^"]*\{(?:environment|namespace|service|appName)\}|'[^']*\{(?:environment|namespace|service|appName)\}|`[^`]*\{(?:environment|namespace|service|appName)\})/;

/**
 * Reads one Prometheus of `sources.prometheus`.
 *
 * @param key - full key of the section, for messages
 * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
 */
export function readPrometheusSettings(
  key: string,
  config: Config,
): PrometheusSettings {
  const authorization = readAuthorization(key, config);
  return {
    ...readServer(key, config),
    ...(authorization && { authorization }),
    labels: readTexts(key, 'labels', config, DEFAULT_LABELS, requireLabel),
    queries: readTexts(key, 'queries', config, DEFAULT_QUERIES, requireQuery),
  };
}

function readAuthorization(key: string, config: Config): string | undefined {
  const token = config.getOptionalString('token')?.trim();
  const username = config.getOptionalString('username');
  if (token && username) {
    throw new InputError(
      `${key} has a token and a username; a Prometheus takes one of the two`,
    );
  }
  if (token) {
    return `Bearer ${token}`;
  }
  if (username) {
    const pair = `${username}:${config.getString('password')}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  return undefined;
}

function readTexts<T extends { [name in keyof T]: string }>(
  key: string,
  section: string,
  config: Config,
  defaults: T,
  check: (key: string, value: string) => void,
): T {
  const result = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof T & string)[]) {
    const value = config.getOptionalString(`${section}.${name}`);
    if (value !== undefined) {
      check(`${key}.${section}.${name}`, value);
      result[name] = value as T[typeof name];
    }
  }
  return result;
}

function requireLabel(key: string, value: string) {
  if (!/^[a-zA-Z_]\w*$/.test(value)) {
    throw new InputError(
      `${key} is "${value}"; it must be the name of a label such as destination_workload`,
    );
  }
}

function requireQuery(key: string, value: string) {
  if (
    !/\{(to|from)\}/.test(value) &&
    !(/\{namespace\}/.test(value) && /\{(service|appName)\}/.test(value))
  ) {
    throw new InputError(
      `${key} asks for more than one service: it must hold {to} or {from}, or {namespace} with {appName} or {service}`,
    );
  }
  if (IN_EXPRESSION.test(value)) {
    throw new InputError(
      `${key} has a placeholder in a regular expression (=~ or !~); compare it with = instead, so that a name stands for itself`,
    );
  }
}
