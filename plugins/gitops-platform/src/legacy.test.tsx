import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { renderInTestApp } from '@backstage/test-utils';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { screen } from '@testing-library/react';
import {
  GitopsDomainPickerFieldExtension,
  GitopsEnvironmentPickerFieldExtension,
  gitopsPlatformPlugin,
  GitopsPlatformPickerFieldExtension,
  GitopsServiceNameFieldExtension,
  GitopsSyncWavePickerFieldExtension,
} from './legacy';

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
        </ScaffolderFieldExtensions>,
      );
      return (
        <ul>
          {fields.map(({ name, schema, validation }) => (
            <li key={name}>
              {name} {(schema?.returnValue as { type: string }).type}{' '}
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
      'GitopsEnvironmentPicker array function',
      'GitopsSyncWavePicker string function',
      'GitopsDomainPicker array function',
    ]);
  });
});
