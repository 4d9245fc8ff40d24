import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  examplePlatform,
  examplePlatformDeployments,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  GitopsCreationPlanFieldExtension,
  GitopsDomainMirrorPickerFieldExtension,
  GitopsDomainPickerFieldExtension,
  GitopsEnvironmentNameFieldExtension,
  GitopsEnvironmentPickerFieldExtension,
  GitopsImagePromotionFieldExtension,
  gitopsPlatformPlugin,
  GitopsPlatformPickerFieldExtension,
  GitopsRetirementConfirmationFieldExtension,
  GitopsServiceGroupPickerFieldExtension,
  GitopsServiceNameFieldExtension,
  GitopsServicePickerFieldExtension,
  GitopsSyncWavePickerFieldExtension,
  PlatformsPage,
} from './legacy';
import { apiFake } from './__testUtils__/acmeShop';
import { windowOf } from './__testUtils__/windowOf';

interface ReturnedValue {
  type?: string;
  anyOf?: ReturnedValue[];
}

function typesOf({ type, anyOf = [] }: ReturnedValue): string {
  return type ?? anyOf.map(typesOf).join('|');
}

describe('the plugin of the classic frontend system', () => {
  it('provides the API', () => {
    expect(
      [...gitopsPlatformPlugin.getApis()].map(({ api }) => api.id),
    ).toEqual([gitopsPlatformApiRef.id]);
  });

  it('has its fields, with schemas, under the names that templates use', async () => {
    function Fields() {
      const fields = useCustomFieldExtensions(
        <ScaffolderFieldExtensions>
          <GitopsPlatformPickerFieldExtension />
          <GitopsServiceNameFieldExtension />
          <GitopsEnvironmentPickerFieldExtension />
          <GitopsSyncWavePickerFieldExtension />
          <GitopsDomainPickerFieldExtension />
          <GitopsServicePickerFieldExtension />
          <GitopsServiceGroupPickerFieldExtension />
          <GitopsEnvironmentNameFieldExtension />
          <GitopsImagePromotionFieldExtension />
          <GitopsRetirementConfirmationFieldExtension />
          <GitopsDomainMirrorPickerFieldExtension />
          <GitopsCreationPlanFieldExtension />
        </ScaffolderFieldExtensions>,
      );
      return (
        <ul>
          {fields.map(({ name, schema, validation }) => (
            <li key={name}>
              {name} {typesOf(schema?.returnValue as ReturnedValue)}{' '}
              {typeof validation}
            </li>
          ))}
        </ul>
      );
    }
    await renderInTestApp(<Fields />);
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'GitopsPlatformPicker string function',
      'GitopsServiceName string function',
      'GitopsEnvironmentPicker array|string function',
      'GitopsSyncWavePicker string function',
      'GitopsDomainPicker array function',
      'GitopsServicePicker string function',
      'GitopsServiceGroupPicker string function',
      'GitopsEnvironmentName string function',
      'GitopsImagePromotion object function',
      'GitopsRetirementConfirmation string function',
      'GitopsDomainMirrorPicker string function',
      'GitopsCreationPlan null undefined',
    ]);
  });

  describe('has the page with all services', () => {
    windowOf(400);

    it('with a heading of its own', async () => {
      const api = apiFake(examplePlatform);
      api.getPlatformDeployments.mockResolvedValue(examplePlatformDeployments);
      await renderInTestApp(
        <TestApiProvider apis={[[gitopsPlatformApiRef, api]]}>
          <Routes>
            <Route path="/" element={<PlatformsPage />} />
          </Routes>
        </TestApiProvider>,
        {
          mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        },
      );
      expect(
        await screen.findByRole('heading', { level: 1, name: 'Platforms' }),
      ).toBeInTheDocument();
      expect(
        await screen.findByRole('link', { name: 'user-service' }),
      ).toHaveAttribute('href', '/catalog/default/component/user-service');
    });
  });
});
