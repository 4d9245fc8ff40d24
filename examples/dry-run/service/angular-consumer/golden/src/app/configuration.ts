import { InjectionToken } from '@angular/core';

/** Differs between environments: the server makes it from the variables of its pod. */
export interface Configuration {
  service: string;
  version: string;
  environment: string;
}

export const CONFIGURATION = new InjectionToken<Configuration>('CONFIGURATION');

/** Read before the application starts, so that one build runs in every environment. */
export async function loadConfiguration(): Promise<Configuration> {
  const response = await fetch('config.json');
  if (!response.ok) {
    throw new Error(`${response.url} answered ${response.status}`);
  }
  return (await response.json()) as Configuration;
}
