import '@backstage/cli/asset-types';
import { startDevelopmentApp } from 'plugin-testing/developmentApp';
import vaultPathsPlugin from '../src';

startDevelopmentApp(vaultPathsPlugin);
