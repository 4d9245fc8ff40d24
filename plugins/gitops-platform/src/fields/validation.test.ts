import {
  translationApiRef,
  type ApiHolder,
  type ApiRef,
} from '@backstage/frontend-plugin-api';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { apiFake, games, shop, versions } from '../__testUtils__/acmeShop';
import {
  domainMirrorPicker,
  domainPicker,
  environmentName,
  environmentPicker,
  imagePromotion,
  platformPicker,
  retirementConfirmation,
  serviceGroupPicker,
  serviceName,
  servicePicker,
  syncWavePicker,
} from './formFields';

function holderOf(api: GitopsPlatformApi): ApiHolder {
  const apis: Record<string, unknown> = {
    [gitopsPlatformApiRef.id]: api,
    [translationApiRef.id]: MockTranslationApi.create(),
  };
  return { get: <T>(ref: ApiRef<T>) => apis[ref.id] as T | undefined };
}

/** The errors that a field's validation finds. */
async function errorsOf(
  validation: unknown,
  value: unknown,
  formData: Record<string, unknown> = { platform: 'shop' },
  api: GitopsPlatformApi = apiFake(shop),
  options: Record<string, unknown> = {},
): Promise<string[]> {
  const errors: string[] = [];
  const validate = validation as CustomFieldValidator<unknown>;
  await validate(
    value,
    { addError: (message: string) => errors.push(message) } as never,
    {
      apiHolder: holderOf(api),
      formData: formData as never,
      schema: {},
      uiSchema: { 'ui:options': options } as never,
    },
  );
  return errors;
}

describe('validation of a form', () => {
  it('accepts what the platform has', async () => {
    const formData = {
      platform: 'shop',
      environments: ['dev', 'live'],
      service: 'user-service',
    };
    for (const [field, value] of [
      [platformPicker, 'shop'],
      [serviceName, 'orders'],
      [environmentPicker, ['dev', 'live']],
      [syncWavePicker, '1'],
      [domainPicker, ['dev.example.test', 'mirror-a.example.test']],
      [domainPicker, []],
      [environmentPicker, 'live'],
      [environmentName, 'stage'],
      [servicePicker, 'user-service'],
      [serviceGroupPicker, 'infrastructure'],
      [imagePromotion, { from: 'dev', to: 'live', expectedTag: 'v1.13.0' }],
      [retirementConfirmation, 'user-service'],
    ] as const) {
      await expect(
        errorsOf(field.validation, value, formData),
      ).resolves.toEqual([]);
    }
  });

  it.each([
    ['Bad_Name', [expect.stringContaining('only lower-case letters')]],
    ['', ['Enter a name for the service.']],
    ['billing', [expect.stringContaining('already; choose another name')]],
    ['a'.repeat(60), [expect.stringContaining('has 60 characters')]],
  ])('refuses the name %j', async (name, errors) => {
    await expect(errorsOf(serviceName.validation, name)).resolves.toEqual(
      errors,
    );
  });

  it.each([
    ['repository', /The path of the repository, \S+\/gifts, is taken/],
    ['catalog', /The catalog has a component 'gifts' already/],
  ])('refuses a name that the %s has', async (place, message) => {
    const api = apiFake(shop);
    const check = await api.checkServiceName('shop', 'gifts');
    api.checkServiceName.mockResolvedValue({ ...check, [place]: 'taken' });
    const errors = (options: object) =>
      errorsOf(serviceName.validation, 'gifts', undefined, api, {
        ...options,
      });
    await expect(errors({ newRepository: true })).resolves.toEqual([
      expect.stringMatching(message),
    ]);
    // A template that registers what is there wants it to be taken.
    await expect(errors({})).resolves.toEqual([]);
  });

  it('lets a service be created again that an earlier run has created', async () => {
    const errors = (api: GitopsPlatformApi) =>
      errorsOf(serviceName.validation, 'billing', undefined, api, {
        newRepository: true,
      });
    const taken = [expect.stringContaining('already; choose another name')];
    const api = apiFake(shop);
    const check = await api.checkServiceName('shop', 'billing');
    await expect(errors(api)).resolves.toEqual(taken);

    const unanswered = apiFake(shop);
    unanswered.checkServiceName.mockRejectedValue(new Error('403'));
    await expect(errors(unanswered)).resolves.toEqual(taken);

    const registered = apiFake(shop);
    registered.checkServiceName.mockResolvedValue({
      ...check,
      problems: [],
      registered: true,
      repository: 'unfinished',
    });
    await expect(errors(registered)).resolves.toEqual([]);
  });

  it.each([
    ['https://gitlab.example.test/acme/services/billing', []],
    [
      'https://gitlab.example.test/acme/services/invoices',
      [expect.stringContaining('already; choose another name')],
    ],
  ])('knows a service again that is in %s', async (repoUrl, errors) => {
    await expect(
      errorsOf(
        serviceName.validation,
        'billing',
        { platform: 'shop', repoUrl },
        undefined,
        { repositoryField: 'repoUrl' },
      ),
    ).resolves.toEqual(errors);
  });

  it('lets a name through that cannot be checked', async () => {
    const api = apiFake(shop);
    api.checkServiceName.mockRejectedValue(new Error('403'));
    await expect(
      errorsOf(serviceName.validation, 'gifts', undefined, api, {
        newRepository: true,
      }),
    ).resolves.toEqual([]);
  });

  it('refuses a platform that is not configured', async () => {
    await expect(errorsOf(platformPicker.validation, 'shoe')).resolves.toEqual([
      "There is no platform 'shoe'. Choose one of the list.",
    ]);
  });

  it('says why a platform cannot be read', async () => {
    const api = apiFake(shop);
    api.getPlatform.mockRejectedValue(
      Object.assign(new Error('Request failed with 503'), {
        name: 'ResponseError',
        statusCode: 503,
        cause: new Error('core.yaml:7: a tab cannot indent'),
      }),
    );
    await expect(
      errorsOf(platformPicker.validation, 'shop', {}, api),
    ).resolves.toEqual([
      "The platform 'shop' cannot be read right now: core.yaml:7: a tab cannot indent",
    ]);
  });

  it.each([
    [[], ['Choose at least one environment.']],
    [['perf'], ["The platform has no enabled environment 'perf'."]],
    [['dev', 'prod'], ["The platform has no enabled environment 'prod'."]],
  ])('refuses the environments %j', async (environments, errors) => {
    await expect(
      errorsOf(environmentPicker.validation, environments),
    ).resolves.toEqual(errors);
  });

  it('refuses a wave that the platform does not have', async () => {
    await expect(errorsOf(syncWavePicker.validation, '7')).resolves.toEqual([
      "The platform has no sync wave '7'.",
    ]);
  });

  it('refuses a domain of an environment that is not chosen', async () => {
    await expect(
      errorsOf(domainPicker.validation, ['shop.example.test'], {
        platform: 'shop',
        environments: ['dev'],
      }),
    ).resolves.toEqual([
      "No chosen environment has the domain 'shop.example.test'.",
    ]);
  });

  it('refuses one environment that the platform does not have', async () => {
    await expect(
      errorsOf(environmentPicker.validation, 'perf'),
    ).resolves.toEqual(["The platform has no enabled environment 'perf'."]);
  });

  it.each([
    ['perf', [expect.stringContaining('already; choose another name')]],
    ['Stage', [expect.stringContaining('only lower-case letters')]],
    [undefined, ['Enter a name for the environment.']],
  ])('refuses the environment name %j', async (name, errors) => {
    await expect(errorsOf(environmentName.validation, name)).resolves.toEqual(
      errors,
    );
  });

  it.each([
    ['ghost', {}, 'shop', "The platform has no service 'ghost'."],
    ['search', { syncWave: '1' }, 'shop', "'search' is in sync wave 0, not 1."],
    [
      'user-service',
      { previews: 'disabled' },
      'shop',
      "'user-service' has preview environments already.",
    ],
    [
      'billing',
      { previews: 'enabled' },
      'shop',
      "'billing' has no preview environments.",
    ],
    ['lobby', { previews: 'disabled' }, 'games', 'it has no preview.yaml.'],
  ])(
    'refuses the service %s with %j',
    async (service, options, platform, message) => {
      await expect(
        errorsOf(
          servicePicker.validation,
          service,
          { platform },
          apiFake(shop, games),
          options,
        ),
      ).resolves.toEqual([expect.stringContaining(message)]);
    },
  );

  it.each([
    ['mirror-b.example.test', 'dev', []],
    [
      'mirror-a.example.test',
      'dev',
      [expect.stringContaining("'mirror-a.example.test' is not the last")],
    ],
    [
      'mirror-b.example.test',
      'qa',
      ["'mirror-b.example.test' is no mirror of 'qa'."],
    ],
  ])(
    'judges the removal of %s from %s',
    async (mirror, environment, errors) => {
      await expect(
        errorsOf(domainMirrorPicker.validation, mirror, {
          platform: 'shop',
          environment,
        }),
      ).resolves.toEqual(errors);
    },
  );

  it.each(['databases', 'ghosts'])('refuses the group %s', async group => {
    await expect(
      errorsOf(serviceGroupPicker.validation, group),
    ).resolves.toEqual([
      `The platform has no enabled service group '${group}'.`,
    ]);
  });

  it.each([
    [{}, 'Choose where the version comes from and where it goes.'],
    [{ from: 'dev' }, 'Choose where the version comes from'],
    [{ from: 'dev', to: 'dev' }, "from 'dev' to itself"],
    [{ from: 'live', to: 'dev' }, "There is no version in 'live'."],
    [{ from: 'ghost', to: 'dev' }, "There is no version in 'ghost'."],
    [{ from: 'dev', to: 'perf' }, "no values file for 'perf'"],
    [
      { from: 'dev', to: 'qa', expectedTag: 'v1.11.0' },
      "'dev' has v1.13.0 by now, no longer v1.11.0.",
    ],
  ])('refuses the promotion %j', async (promotion, message) => {
    await expect(
      errorsOf(imagePromotion.validation, promotion, {
        platform: 'shop',
        service: 'user-service',
      }),
    ).resolves.toEqual([expect.stringContaining(message)]);
  });

  it('refuses to promote what is there already', async () => {
    const api = apiFake(shop);
    api.getServiceVersions.mockResolvedValue({
      ...versions,
      environments: versions.environments.map(version => ({
        ...version,
        declared: true,
        imageTag: 'v2.0.0',
      })),
    });
    await expect(
      errorsOf(
        imagePromotion.validation,
        { from: 'dev', to: 'qa', expectedTag: 'v2.0.0' },
        { platform: 'shop', service: 'user-service' },
        api,
      ),
    ).resolves.toEqual(["'qa' has v2.0.0 already."]);
  });

  it('says why the versions cannot be read', async () => {
    const api = apiFake(shop);
    api.getServiceVersions.mockRejectedValue(
      Object.assign(new Error('Request failed with 503'), {
        name: 'ResponseError',
        cause: new Error('gitlab.example.test answered 429'),
      }),
    );
    await expect(
      errorsOf(
        imagePromotion.validation,
        { from: 'dev', to: 'qa' },
        { platform: 'shop', service: 'user-service' },
        api,
      ),
    ).resolves.toEqual([
      "The versions of 'user-service' cannot be read right now: gitlab.example.test answered 429",
    ]);
  });

  it.each(['', 'user', 'user-servicee', 'User-Service', undefined])(
    'does not take %j for a confirmation',
    async confirmation => {
      await expect(
        errorsOf(retirementConfirmation.validation, confirmation, {
          platform: 'shop',
          service: 'user-service',
        }),
      ).resolves.toEqual([
        "To confirm, type the name of the service: 'user-service'.",
      ]);
    },
  );
});
