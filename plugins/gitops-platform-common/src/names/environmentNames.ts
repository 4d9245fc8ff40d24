import type { PlatformModel } from '../model';
import { applicationName } from './applications';
import { MAXIMUM_LABEL_LENGTH } from './labels';
import { namespaceOf } from './namespaces';
import type { NameProblem } from './serviceNames';

/**
 * What stands in the way of a new environment's name. No problem: the empty
 * list.
 *
 * The name becomes part of a namespace, of the Argo CD application of every
 * service, and a label value: it is an RFC 1123 label, and neither
 * `{namespacePrefix}-{name}` nor `{longest service}-{name}` may exceed 63
 * characters.
 *
 * Source: RFC 1123, Kubernetes "Object Names and IDs"; names by platform
 * repository convention.
 *
 * @public
 */
export function validateEnvironmentName(
  name: string,
  context?: {
    model?: Pick<
      PlatformModel,
      'name' | 'namespacePrefix' | 'environments' | 'services'
    >;
  },
): NameProblem[] {
  if (name.trim() === '') {
    return [{ code: 'empty', message: 'Enter a name for the environment.' }];
  }
  const problems: NameProblem[] = [];
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name)) {
    problems.push({
      code: 'not-rfc1123',
      message: `The name '${name}' may hold only lower-case letters a-z, digits and dashes, and neither begins nor ends with a dash.`,
    });
  }
  const model = context?.model;
  if (!model) {
    return problems;
  }

  const longest = [
    namespaceOf(model, name),
    ...model.services.map(service => applicationName(service.name, name)),
  ].reduce((left, right) => (right.length > left.length ? right : left));
  if (longest.length > MAXIMUM_LABEL_LENGTH) {
    problems.push({
      code: 'too-long',
      message: `The name has ${name.length} characters; '${longest}', which is made from it, would exceed ${MAXIMUM_LABEL_LENGTH}.`,
    });
  }
  if (model.environments.some(environment => environment.name === name)) {
    problems.push({
      code: 'taken',
      message: `The platform '${model.name}' has an environment '${name}' already; choose another name.`,
    });
  }
  return problems;
}
