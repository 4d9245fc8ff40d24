/** Something that a person may or may not choose for a service. */
export interface Option {
  /** Its part of the name of a case. */
  name: string;
  values: Record<string, unknown>;
}

/** Languages of the template, each with the case whose golden tree is whole. */
export const LANGUAGES: Record<string, string> = {
  nodejs: 'minimal',
  go: 'go-minimal',
  python: 'python-minimal',
  php: 'php-minimal',
  angular: 'angular-minimal',
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
