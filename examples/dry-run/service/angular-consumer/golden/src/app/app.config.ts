import {
  type ApplicationConfig,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { routes } from './app.routes';
import { CONFIGURATION, type Configuration } from './configuration';

export function createApplicationConfig(
  configuration: Configuration,
): ApplicationConfig {
  return {
    providers: [
      provideBrowserGlobalErrorListeners(),
      provideRouter(routes, withComponentInputBinding()),
      { provide: CONFIGURATION, useValue: configuration },
    ],
  };
}
