import '@backstage/cli/asset-types';
import { startDevelopmentApp } from 'plugin-testing/developmentApp';
import previewEnvironmentsPlugin from '../src';

startDevelopmentApp(previewEnvironmentsPlugin);
