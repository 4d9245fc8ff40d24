export { createDescribeApiAction } from './describeApi';
