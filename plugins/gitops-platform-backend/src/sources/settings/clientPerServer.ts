/**
 * Makes one client per server, when it is first asked for: a client holds what
 * belongs to the server, such as a login and the number of open requests.
 */
export function clientPerServer<S extends object, C>(
  create: (settings: S) => C,
): (settings: S) => C {
  const clients = new Map<S, C>();
  return settings => {
    let client = clients.get(settings);
    if (!client) {
      client = create(settings);
      clients.set(settings, client);
    }
    return client;
  };
}
