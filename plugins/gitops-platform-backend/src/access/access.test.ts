import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { readerFactory, readerFake } from '../__fixtures__/platforms';
import {
  component,
  view,
  startViewBackend as start,
} from '../__testUtils__/viewBackend';
import plugin from '../index';

describe('access', () => {
  const paths = [
    '/api/gitops-platform/platforms',
    '/api/gitops-platform/platforms/shop',
    '/api/gitops-platform/platforms/shop/services/user-service/versions',
    view('user-service'),
  ];

  it.each(paths)('%s needs a user', async path => {
    const reader = readerFake();
    const backend = await start(
      reader,
      component('user-service', { 'gitops-platform.io/platform': 'shop' }),
    );
    await backend
      .get(path)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
    await backend
      .get(path)
      .set('Authorization', mockCredentials.user.invalidHeader())
      .expect(401);
    await backend
      .get(path)
      .set('Authorization', mockCredentials.service.header())
      .expect(403);
    expect(reader.read).not.toHaveBeenCalled();
    await backend
      .get(path)
      .set('Authorization', mockCredentials.user.header())
      .expect(200);
  });

  it('asks the catalog with the credentials of the user', async () => {
    const catalog = catalogServiceMock.mock({
      getEntityByRef: jest.fn(async () => undefined),
    });
    const { server } = await startTestBackend({
      features: [plugin, readerFactory(readerFake()), catalog.factory],
    });
    await request(server)
      .get(view('user-service'))
      .set('Authorization', mockCredentials.user.header('user:default/ada'))
      .expect(404);
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(
      'component:default/user-service',
      { credentials: mockCredentials.user('user:default/ada') },
    );
  });
});
