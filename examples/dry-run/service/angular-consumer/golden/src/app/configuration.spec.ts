import { loadConfiguration } from './configuration';

describe('loadConfiguration', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('asks the server', async () => {
    const configuration = {
      service: 'shop-window',
      version: 'v1.2.3',
      environment: 'test',
    };
    const fetch = vi.fn().mockResolvedValue(Response.json(configuration));
    vi.stubGlobal('fetch', fetch);

    expect(await loadConfiguration()).toEqual(configuration);
    expect(fetch).toHaveBeenCalledWith('config.json');
  });

  it('fails when the server does', async () => {
    const broken = new Response('', { status: 503 });
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(broken));

    await expect(loadConfiguration()).rejects.toThrow('answered 503');
  });
});
