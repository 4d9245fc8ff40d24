import '@backstage/cli/asset-types';
import { startDevelopmentApp } from '@gitops-platform/backstage-plugin-gitops-platform-testing/developmentApp';
import hubblePlugin from '../src';

startDevelopmentApp(hubblePlugin);
