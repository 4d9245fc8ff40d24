import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { helmDirectory, runHelm } from './helmProgram';

const chartsDirectory = join(helmDirectory, 'charts');

/** Those of an earlier run. */
export async function removeCharts(): Promise<void> {
  await rm(chartsDirectory, { recursive: true, force: true });
}

/** What a chart brings beside the template that prints the values it gets. */
export interface ChartFiles {
  /** `values.yaml`, the chart's own defaults. */
  values?: string;
  /** `values.schema.json`, which Helm holds the merged values against. */
  schema?: object;
}

/** Prints the values as JSON within a text of JSON. */
const TEMPLATE = `apiVersion: v1
kind: ConfigMap
metadata:
  name: values
data:
  values: {{ .Values | toJson | toJson }}
`;

/** A chart that prints its values, in a folder of its own. */
export class Chart {
  private files = 0;

  private constructor(private readonly directory: string) {}

  static async write(files: ChartFiles = {}): Promise<Chart> {
    await mkdir(chartsDirectory, { recursive: true });
    const directory = await mkdtemp(join(chartsDirectory, 'chart-'));
    const chart = join(directory, 'chart');
    await mkdir(join(chart, 'templates'), { recursive: true });
    const texts = {
      'Chart.yaml': 'apiVersion: v2\nname: values\nversion: 1.0.0\n',
      'templates/values.yaml': TEMPLATE,
      'values.yaml': files.values ?? '',
      ...(files.schema && {
        'values.schema.json': JSON.stringify(files.schema),
      }),
    };
    for (const [file, text] of Object.entries(texts)) {
      await writeFile(join(chart, file), text);
    }
    return new Chart(directory);
  }

  /**
   * The values that templates see, as `helm template` fills them in.
   *
   * @param texts - of values files, lowest first
   * @throws Error with Helm's own words where it refuses them
   */
  async values(texts: readonly string[]): Promise<unknown> {
    const files = await this.writeFiles(texts);
    const printed = await runHelm(['template', 'release', ...this.with(files)]);
    const line = /^ {2}values: (.*)$/m.exec(printed);
    if (!line) {
      throw new Error(`\`helm template\` printed no values:\n${printed}`);
    }
    return JSON.parse(JSON.parse(line[1]));
  }

  /** @throws Error with what `helm lint --strict` finds */
  async lint(texts: readonly string[]): Promise<void> {
    const files = await this.writeFiles(texts);
    await runHelm(['lint', '--strict', ...this.with(files)]);
  }

  private with(files: readonly string[]): string[] {
    return [
      join(this.directory, 'chart'),
      ...files.flatMap(file => ['--values', file]),
    ];
  }

  private async writeFiles(texts: readonly string[]): Promise<string[]> {
    this.files += 1;
    const directory = join(this.directory, 'values', String(this.files));
    await mkdir(directory, { recursive: true });
    return Promise.all(
      texts.map(async (text, index) => {
        const file = join(directory, `${index}.yaml`);
        await writeFile(file, text);
        return file;
      }),
    );
  }
}
