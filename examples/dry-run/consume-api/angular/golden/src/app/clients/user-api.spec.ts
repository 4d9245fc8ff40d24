import { TestBed } from '@angular/core/testing';
import { UserApi } from './user-api';

describe('UserApi', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('asks the API gateway', async () => {
    const fetch = vi.fn().mockResolvedValue(Response.json({}));
    vi.stubGlobal('fetch', fetch);

    await TestBed.inject(UserApi).client.createUser({});

    expect(fetch).toHaveBeenCalledWith(
      '/api/user-service/user.v1.UserService/CreateUser',
      expect.anything(),
    );
  });
});
