import { useApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import {
  gitopsPlatformApiRef,
  GitopsPlatformClient,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import plugin from './index';

describe('the plugin in an app of the new frontend system', () => {
  it('gives the scaffolder its fields under the names that templates use', async () => {
    function Fields() {
      const formFields = useApi(formFieldsApiRef);
      const [names, setNames] = useState<string[]>([]);
      useEffect(() => {
        formFields
          .loadFormFields()
          .then(fields =>
            setNames(
              fields.map(field => (field as unknown as { name: string }).name),
            ),
          );
      }, [formFields]);
      return <p>{names.filter(name => name.startsWith('Gitops')).join(' ')}</p>;
    }
    renderInTestApp(<Fields />, { features: [scaffolderPlugin, plugin] });
    expect(
      await screen.findByText(
        [
          'GitopsPlatformPicker',
          'GitopsServiceName',
          'GitopsEnvironmentPicker',
          'GitopsSyncWavePicker',
          'GitopsDomainPicker',
          'GitopsServicePicker',
          'GitopsServiceGroupPicker',
          'GitopsEnvironmentName',
          'GitopsImagePromotion',
          'GitopsRetirementConfirmation',
          'GitopsDomainMirrorPicker',
          'GitopsCreationPlan',
        ].join(' '),
      ),
    ).toBeInTheDocument();
  });

  it('provides the client that the entity plugins share', async () => {
    function Api() {
      const api = useApi(gitopsPlatformApiRef);
      return <p>{api instanceof GitopsPlatformClient ? 'client' : 'other'}</p>;
    }
    renderInTestApp(<Api />, { features: [plugin] });
    expect(await screen.findByText('client')).toBeInTheDocument();
  });
});
