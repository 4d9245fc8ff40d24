import type { ConfigurationFinding } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { groupFindings } from './groupFindings';

const finding: ConfigurationFinding = {
  rule: 'ignored-key',
  environment: 'dev',
  path: ['replicaCount'],
  file: {
    file: '.cicd/default.yaml',
    repositoryUrl: 'https://gitlab.example.test/acme/users',
    branch: 'main',
  },
  line: 3,
};

it('makes one thing of one line, and two of two', () => {
  const groups = groupFindings([
    finding,
    { ...finding, environment: 'qa' },
    { ...finding, environment: 'qa', line: 4 },
    { ...finding, environment: 'live', rule: 'plaintext-secret' },
    { ...finding, environment: 'live' },
  ]);
  expect(groups.map(({ environments }) => environments)).toEqual([
    ['dev', 'qa', 'live'],
    ['qa'],
    ['live'],
  ]);
});

it('keeps what differs in the path of a secret apart', () => {
  expect(
    groupFindings([
      { ...finding, secretPath: 'acme/users/dev/config' },
      { ...finding, secretPath: 'acme/users/qa/config' },
    ]),
  ).toHaveLength(2);
});
