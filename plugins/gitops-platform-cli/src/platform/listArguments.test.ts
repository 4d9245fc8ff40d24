import { collectMethods } from './gatewayMethod';
import { collectRoutes } from './mirrorRoute';

describe('collectRoutes', () => {
  it('reads routes in their order', () => {
    expect(
      collectRoutes(
        'shop=/$=shop-sv:80',
        collectRoutes('api=/api=api-gw-sv:8080'),
      ),
    ).toEqual([
      {
        name: 'api',
        path: '/api',
        pathType: 'PathPrefix',
        serviceName: 'api-gw-sv',
        servicePort: 8080,
      },
      {
        name: 'shop',
        path: '/',
        pathType: 'Exact',
        serviceName: 'shop-sv',
        servicePort: 80,
      },
    ]);
  });

  it.each(['api', 'api=/api', 'api=api=sv:80', 'api=/api=sv', 'api=/a=sv:0'])(
    'refuses %s',
    value => {
      expect(() => collectRoutes(value)).toThrow(
        expect.objectContaining({ name: 'InvalidArgumentError' }),
      );
    },
  );
});

describe('collectMethods', () => {
  it('reads methods in their order', () => {
    expect(
      collectMethods(
        'user.v1.UserService/DeleteUser=required:admin',
        collectMethods('user.v1.UserService/GetUser=no-need'),
      ),
    ).toEqual([
      { name: 'user.v1.UserService/GetUser', auth: { policy: 'no-need' } },
      {
        name: 'user.v1.UserService/DeleteUser',
        auth: { policy: 'required', permission: 'admin' },
      },
    ]);
  });

  it.each(['GetUser', 'GetUser=', '=required', 'GetUser=always'])(
    'refuses %s',
    value => {
      expect(() => collectMethods(value)).toThrow(
        /no-need, optional, required/,
      );
    },
  );
});
