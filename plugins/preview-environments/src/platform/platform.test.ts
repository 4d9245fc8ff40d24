import {
  legacyReportsView,
  paymentServiceView,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { previewEntryOf, previewFileUrl, previewStateOf } from '.';

describe('previewStateOf', () => {
  const { previews } = userServiceView.model;
  const withPreviews = (settings: typeof previews) => ({
    ...userServiceView,
    model: { ...userServiceView.model, previews: settings },
  });

  it.each([
    ['on', userServiceView],
    ['service-off', paymentServiceView],
    ['not-listed', legacyReportsView],
    ['off', withPreviews({ ...previews!, enabled: false })],
    ['absent', withPreviews(undefined)],
  ])('is %s', (code, view) => {
    expect(previewStateOf(view).code).toBe(code);
  });
});

describe('previewFileUrl', () => {
  const { repository } = userServiceView.model;

  it('links to an entry', () => {
    expect(
      previewFileUrl(repository, { file: 'platform/preview.yaml', line: 44 }),
    ).toBe(
      'https://gitlab.example.test/acme/infra/shop/gitops-config/-/blob/main/platform/preview.yaml#L44',
    );
  });

  it('links to the file, also at the root of the repository', () => {
    expect(previewFileUrl({ ...repository, path: '' })).toBe(
      'https://gitlab.example.test/acme/infra/shop/gitops-config/-/blob/main/preview.yaml',
    );
  });
});

describe('previewEntryOf', () => {
  it('has what the platform knows', () => {
    expect(previewEntryOf(legacyReportsView)).toBe(`previewEnvironments:
  services:
    legacy-reports:
      enabled: true
      projectId: ""  # Project ID on the page of the repository
      branchMatch: "^[A-Z]+-[0-9]+-.*"
      cicdPath: .cicd
      repoURL: "https://gitlab.example.test/acme/legacy-reports.git"
      namespace: "shop-dev"
      appNameBase: "legacy-reports"`);
  });
});
