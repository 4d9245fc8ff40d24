import { INSERTED, servicesFile } from './servicesFile';

/** What the process of one measurement prints as JSON. */
export interface Measurement {
  /** Of each repetition. */
  milliseconds: number[];
  /** Largest resident size in bytes after the first insert. */
  bytesPeak: number;
}

/**
 * Measures one way to insert an entry in this process, whose arguments are the
 * number of services and of repetitions.
 */
export function measureInsert(insert: (text: string) => string): void {
  const [services, repetitions] = process.argv.slice(2).map(Number);
  const text = servicesFile(services);
  let bytesPeak = 0;
  const milliseconds: number[] = [];
  for (let count = 0; count < repetitions; count++) {
    const start = performance.now();
    const result = insert(text);
    milliseconds.push(performance.now() - start);
    if (count === 0) {
      // Later on, memory is what the collector has not looked at yet.
      bytesPeak = process.resourceUsage().maxRSS * 1024;
    }
    if (!result.includes(`  ${INSERTED.key}:\n`)) {
      throw new Error('The entry was not inserted');
    }
  }
  const measurement: Measurement = { milliseconds, bytesPeak };
  process.stdout.write(JSON.stringify(measurement));
}
