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
import { apiFake, shop } from '../__testUtils__/acmeShop';
import {
  domainPicker,
  environmentPicker,
  platformPicker,
  serviceName,
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
      uiSchema: {},
    },
  );
  return errors;
}

describe('validation of a form', () => {
  it('accepts what the platform has', async () => {
    const formData = { platform: 'shop', environments: ['dev', 'live'] };
    for (const [field, value] of [
      [platformPicker, 'shop'],
      [serviceName, 'orders'],
      [environmentPicker, ['dev', 'live']],
      [syncWavePicker, '1'],
      [domainPicker, ['dev.example.test', 'mirror-a.example.test']],
      [domainPicker, []],
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
});
