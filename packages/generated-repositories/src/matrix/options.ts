/** Something that a person may or may not choose for a service. */
export interface Option {
  /** Its part of the name of a case. */
  name: string;
  values: Record<string, unknown>;
}

/**
 * Languages of the template, each with the cases whose golden trees are whole:
 * one without a cache, and one with it, since lock files depend on nothing else.
 */
export const LANGUAGES: Record<string, { plain: string; cached: string }> = {
  nodejs: { plain: 'minimal', cached: 'full' },
  go: { plain: 'go-minimal', cached: 'go' },
  python: { plain: 'python-minimal', cached: 'python' },
  php: { plain: 'php-minimal', cached: 'php' },
  // It gets no cache.
  angular: { plain: 'angular-minimal', cached: 'angular-minimal' },
};

/** Every option of the form, on; off is as the form has it by itself. */
export const OPTIONS: Option[] = [
  { name: 'everywhere', values: { environments: ['dev', 'qa', 'live'] } },
  { name: 'system', values: { system: 'system:default/ordering' } },
  { name: 'domain', values: { domains: ['dev.shop.example.test'] } },
  { name: 'secrets', values: { secrets: ['DATABASE_URL', 'SIGNING_KEY'] } },
  { name: 'config', values: { configFiles: ['features.yaml'] } },
  { name: 'cache', values: { cache: true } },
  { name: 'unmeasured', values: { metrics: false } },
  { name: 'scaling', values: { autoscaling: true } },
  { name: 'budget', values: { disruptionBudget: true } },
  { name: 'previews', values: { previews: true } },
  {
    name: 'route',
    values: {
      gatewayRoute: true,
      gateway: 'api-gw',
      gatewayPolicy: 'optional',
    },
  },
];
