import { setVariable } from './setVariable';

const set = (text: string) =>
  setVariable(text, {
    file: '.cicd/default.yaml',
    name: 'USER_API_URL',
    value: 'http://user-service-sv:8080',
  });

describe('a variable of a service', () => {
  it.each([
    [
      'configmap:\n  LOG_LEVEL: "info"\n\ncache: {}\n',
      'configmap:\n  LOG_LEVEL: "info"\n  USER_API_URL: "http://user-service-sv:8080"\n\ncache: {}\n',
    ],
    [
      'appName: orders\n',
      'appName: orders\nconfigmap:\n  USER_API_URL: http://user-service-sv:8080\n',
    ],
  ])('is added to %j', (text, expected) => {
    expect(set(text)).toMatchObject({ outcome: 'changed', text: expected });
  });

  it('is found where it is', () => {
    expect(
      set("configmap: {USER_API_URL: 'http://user-service-sv:8080'}\n"),
    ).toEqual({ outcome: 'unchanged' });
  });

  it.each([
    [
      'configmap:\n  USER_API_URL: http://other\n',
      /^USER_API_URL in line 2 has another/,
    ],
    ['configmap: [a]\n', /^\.cicd\/default\.yaml:1:12: .* by hand$/],
  ])('stays as it is in %j', (text, reason) => {
    expect(set(text)).toEqual({
      outcome: 'kept',
      reason: expect.stringMatching(reason),
    });
  });
});
