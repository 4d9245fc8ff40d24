import type { YamlValue } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/** The entry that is inserted: into the middle of the file, behind the first wave. */
export const INSERTED: { key: string; value: { [key: string]: YamlValue } } = {
  key: 'service-gift',
  value: {
    syncWave: '0',
    repoURL: 'https://gitlab.example.test/acme/services/gift.git',
    path: '.cicd',
  },
};

/**
 * A platform's `core.yaml` as people write it: waves with headings, a comment at
 * every tenth service, entries that are commented out at the end.
 *
 * @param services - how many entries the map `services` has
 */
export function servicesFile(services: number): string {
  const lines = [
    '# =====================================================',
    '# Environments and services',
    '# =====================================================',
    'namespaces:',
    '  enabled: true',
    '',
    'services:',
  ];
  for (let index = 0; index < services; index++) {
    const wave = Math.floor((index * 3) / services);
    if (index === Math.ceil((wave * services) / 3)) {
      lines.push(`  # --- Wave ${wave} ---`);
    }
    if (index % 10 === 5) {
      lines.push('  # One repository for all of them');
    }
    const name = `service-${String(index).padStart(6, '0')}`;
    lines.push(
      `  ${name}:`,
      `    syncWave: "${wave}"`,
      `    repoURL: https://gitlab.example.test/acme/services/${name}.git`,
      '    path: .cicd',
      '',
    );
  }
  lines.push(
    '  # --- Disabled services ---',
    '  # service-old:',
    '  #   syncWave: "0"',
    '',
    'applicationSet:',
    '  enabled: true',
    '',
  );
  return lines.join('\n');
}
