import {
  configurationFindings,
  type EffectiveConfiguration,
  type EntityFindings,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  userServiceDeployments,
  userServicePreviews,
  userServiceSecrets,
  userServiceValues,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import type { GitopsPlatformApi } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  renderEntityExtension,
  type russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, waitFor, within } from '@testing-library/react';
import { platformEntityContent } from '../extensions/entityContent';

const everything = {
  getEntityView: async () => userServiceView,
  getEntityConfiguration: async () => userServiceValues,
  getEntityDeployments: async () => userServiceDeployments,
  getEntityPreviews: async () => userServicePreviews,
  getEntitySecrets: async () => userServiceSecrets,
};

/** As the backend finds them in the values that it answers with. */
async function findingsIn(
  values: Promise<EffectiveConfiguration>,
): Promise<EntityFindings> {
  const { entityRef, model, service } = userServiceView;
  return {
    entityRef,
    findings: configurationFindings(model, service, await values),
  };
}

/** Renders the tab of user-service, with other answers of the backend where they are given. */
export function renderTab(
  answers: Partial<GitopsPlatformApi> = {},
  config?: typeof russianApp,
) {
  const api = { ...everything, ...answers };
  return renderEntityExtension(platformEntityContent, {
    api: {
      getEntityFindings: entityRef =>
        findingsIn(api.getEntityConfiguration(entityRef)),
      ...api,
    },
    config,
  });
}

/** Waits until a row has this: each row has its own source, and may fill later. */
export async function expectCells(
  row: string,
  expected: unknown,
): Promise<void> {
  const table = await screen.findByRole('table', { name: 'Environments' });
  const header = await within(table).findByRole('rowheader', { name: row });
  await waitFor(() =>
    expect(
      within(header.closest('tr')!)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(expected),
  );
}

/** An answer of the backend that is none. */
export const refused = (statusCode: number) => async (): Promise<never> => {
  throw Object.assign(new Error('The backend refuses'), { statusCode });
};
