import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { createApplicationConfig } from './app/app.config';
import { loadConfiguration } from './app/configuration';

loadConfiguration()
  .then((configuration) =>
    bootstrapApplication(App, createApplicationConfig(configuration)),
  )
  .catch((error: unknown) => {
    console.error(error);
    document.body.textContent =
      'This page could not start. Please reload it in a minute.';
  });
