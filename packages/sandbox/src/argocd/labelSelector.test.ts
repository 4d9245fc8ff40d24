import { parseLabelSelector } from './labelSelector';

const labels = {
  'app.kubernetes.io/name': 'user-service',
  environment: 'dev',
};

describe('parseLabelSelector', () => {
  it.each([
    ['', true],
    ['app.kubernetes.io/name=user-service', true],
    ['app.kubernetes.io/name==user-service', true],
    ['app.kubernetes.io/name = user-service', true],
    ['app.kubernetes.io/name=user', false],
    ['environment!=live', true],
    ['environment!=dev', false],
    ['team!=commerce', true],
    ['environment in (dev, qa)', true],
    ['environment in (qa,live)', false],
    ['team in (commerce)', false],
    ['environment notin (qa,live)', true],
    ['environment notin (dev)', false],
    ['team notin (commerce)', true],
    ['environment', true],
    ['team', false],
    ['!team', true],
    ['! environment', false],
    ['app.kubernetes.io/name=user-service,environment in (dev,qa)', true],
    ['app.kubernetes.io/name=user-service,environment=qa', false],
    ['environment=', false],
  ])('%s: %s', (selector, expected) => {
    expect(parseLabelSelector(selector)(labels)).toBe(expected);
  });

  it.each(['=', 'a=b=c', 'environment in dev', 'a,,b', 'environment in (dev'])(
    'refuses %s',
    selector => {
      expect(() => parseLabelSelector(selector)).toThrow(
        'unable to parse requirement',
      );
    },
  );
});
