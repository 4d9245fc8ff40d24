export { createAddGatewayRouteAction } from './addGatewayRoute';
