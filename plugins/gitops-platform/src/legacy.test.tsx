import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { renderInTestApp } from '@backstage/test-utils';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { screen } from '@testing-library/react';
import {
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
} from './legacy';

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
    ]);
  });
});
