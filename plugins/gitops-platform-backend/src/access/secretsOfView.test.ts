import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { userServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { startLiveBackend } from '../__testUtils__/liveBackend';

const address = '/api/gitops-platform/entities/default/component/user-service';
const declared = userServiceView.configuration!.environments.flatMap(
  ({ secrets }) => secrets,
);

describe('the secrets in the view of an entity', () => {
  it('are there to be hidden', () => {
    expect(declared.length).toBeGreaterThan(0);
  });

  it('are left out for who may not see them, and that is said', async () => {
    const { backend, auditor } = await startLiveBackend(userServiceView, {
      result: AuthorizeResult.DENY,
    });
    const { body, text } = await backend.get(address).expect(200);
    expect(body.secretsHidden).toBe(true);
    for (const { variable, position } of declared) {
      expect(text).not.toContain(variable);
      expect(text).not.toContain(`"line":${position.line},"variable"`);
    }
    const shown = body.configuration.environments;
    expect(
      shown.map(({ imageTag }: { imageTag?: string }) => imageTag),
    ).toEqual(
      userServiceView.configuration!.environments.map(
        ({ imageTag }) => imageTag,
      ),
    );
    expect(
      shown.flatMap(({ secrets }: { secrets: unknown[] }) => secrets),
    ).toEqual([]);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('are audited once for who may see them', async () => {
    const { backend, auditor, event } = await startLiveBackend(userServiceView);
    const { body } = await backend.get(address).expect(200);
    expect(body.secretsHidden).toBeUndefined();
    expect(body.configuration).toEqual(
      JSON.parse(JSON.stringify(userServiceView.configuration)),
    );
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'secret-paths-read',
        meta: { entityRef: 'component:default/user-service' },
        request: expect.anything(),
      }),
    );
    expect(event.success).toHaveBeenCalledTimes(1);
  });
});
