import type { YamlValue } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { Choices } from '../choices/Choices';

type Scalar = string | number | boolean | null;

/** A key that the file most likely does not have; some need quotes. */
export function chooseKey(choices: Choices): string {
  return choices.pick([
    'gift-service',
    'gift-service',
    'a',
    'zebra',
    'metrics-service',
    'with space',
    'yes',
    '1.10',
    'null',
    '#hash',
    'colon:',
    'ключ',
    "it's",
  ]);
}

export function chooseScalar(choices: Choices): Scalar {
  return choices.pick<Scalar>([
    'v1.2.4',
    '1.10',
    1,
    true,
    null,
    '',
    '0123456',
    '1e3',
    'yes',
    'a: b # c',
    'two\nlines\n',
    'first\n\n  third',
    ' one\ntwo',
    'kept\n\n',
    '- dash',
    'it\'s "quoted"',
    '{braces}',
    '*alias',
    ' padded ',
    -1.5,
    'да',
  ]);
}

/** A value for a new entry: mostly a map of a few fields. */
export function chooseValue(choices: Choices): YamlValue {
  switch (choices.below(6)) {
    case 4:
      return chooseScalar(choices);
    case 5:
      return choices.pick<YamlValue>([{}, [], ['a', 'b'], [{ name: 'a' }]]);
    default:
      return chooseFields(choices);
  }
}

export function chooseFields(choices: Choices): { [key: string]: YamlValue } {
  const fields: { [key: string]: YamlValue } = {
    syncWave: choices.pick(['0', '1', '2', '5']),
  };
  if (choices.chance(50)) {
    fields.path = 'shop/.cicd';
  }
  if (choices.chance(30)) {
    fields.value = chooseScalar(choices);
  }
  if (choices.chance(20)) {
    fields.routes = [{ name: 'api', servicePort: 8080 }, { name: 'web' }];
  }
  return fields;
}
