import { userServiceValues } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { compareValues, differs, nameOf } from './compareValues';

const [dev, , live] = userServiceValues.environments;

describe('compareValues', () => {
  it('finds what differs, and what one side lacks', () => {
    const differing = compareValues(dev.values, live.values).filter(differs);
    expect(
      differing.map(({ name, left, right }) => [
        name,
        left?.value,
        right?.value,
      ]),
    ).toEqual([
      ['image.tag', '"3f2a91c7"', '"v2.7.3"'],
      ['replicas', '1', '3'],
      ['hpa.enabled', undefined, 'true'],
    ]);
  });

  it('finds nothing between an environment and itself', () => {
    expect(compareValues(live.values, live.values).filter(differs)).toEqual([]);
  });

  it.each([
    [['service', 'ports', 'http'], 'service.ports.http'],
    [['hosts', '0'], 'hosts[0]'],
    [['containers', '0', 'env', '1', 'name'], 'containers[0].env[1].name'],
    [['0'], '0'],
  ])('writes %j as %s', (path, name) => {
    expect(nameOf({ path })).toBe(name);
  });
});
