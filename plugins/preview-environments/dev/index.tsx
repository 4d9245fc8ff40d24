import '@backstage/cli/asset-types';
import { startDevelopmentApp } from '@gitops-platform/backstage-plugin-gitops-platform-testing/developmentApp';
import previewEnvironmentsPlugin from '../src';

startDevelopmentApp(previewEnvironmentsPlugin);
