import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfiguration } from '../src/configuration.ts';

describe('readConfiguration', () => {
  it('has defaults for a developer machine', () => {
    const configuration = readConfiguration({});

    assert.equal(configuration.serviceName, 'price-service');
    assert.equal(configuration.port, 8080);
    assert.equal(configuration.logLevel, 'info');
  });

  it('reads what the platform sets', () => {
    const configuration = readConfiguration({
      PORT: '9090',
      LOG_LEVEL: 'debug',
      ENVIRONMENT: 'somewhere',
    });

    assert.equal(configuration.port, 9090);
    assert.equal(configuration.logLevel, 'debug');
    assert.equal(configuration.environment, 'somewhere');
  });

  for (const [variable, value] of [
    ['PORT', 'eighty'],
    ['PORT', '-1'],
    ['LOG_LEVEL', 'loud'],
  ] as const) {
    it(`refuses ${variable}=${value}`, () => {
      assert.throws(
        () => readConfiguration({ [variable]: value }),
        new RegExp(`^Error: ${variable} must be`),
      );
    });
  }
});
