import { PriceListService } from '@acme/price-list-api-web';
import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import { fastifyConnectPlugin } from '@connectrpc/connect-fastify';
import type { FastifyInstance } from 'fastify';

/** A procedure that is not here is answered with "unimplemented". */
const service: Partial<ServiceImpl<typeof PriceListService>> = {
  // An example, until the contract is your own.
  getPriceList: ({ id }) => {
    if (id === '') {
      throw new ConnectError('id is empty', Code.InvalidArgument);
    }
    return {
      priceList: { id, displayName: `PriceList ${id}` },
    };
  },
};

/** Answers price-list-api over Connect: a route for each procedure. */
export function addApi(server: FastifyInstance): void {
  server.register(fastifyConnectPlugin, {
    routes: router => router.service(PriceListService, service),
  });
}
