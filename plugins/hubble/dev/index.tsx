import '@backstage/cli/asset-types';
import { startDevelopmentApp } from 'plugin-testing/developmentApp';
import hubblePlugin from '../src';

startDevelopmentApp(hubblePlugin);
