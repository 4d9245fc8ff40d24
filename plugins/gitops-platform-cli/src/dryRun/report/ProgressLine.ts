import type { HumanReportOptions } from './HumanReportOptions';

/** Without a terminal, progress is told this often per run. */
const tellings = 10;

/** Says how far a run is: in one line of a terminal, else in a line now and then. */
export class ProgressLine {
  readonly #stream: HumanReportOptions['stream'];
  #cases = 0;
  #finished = 0;
  #failed = 0;
  #told = 0;

  constructor(stream: HumanReportOptions['stream']) {
    this.#stream = stream;
  }

  start(cases: number) {
    this.#cases = cases;
    this.#finished = 0;
    this.#failed = 0;
    this.#told = 0;
  }

  /** @param current - what is being done */
  show(current: string) {
    if (this.#stream.isTTY) {
      const line = `${this.#count()}  ${current}`;
      const width = (this.#stream.columns ?? 80) - 1;
      this.#stream.write(`\r\u001b[K${line.slice(0, width)}`);
    }
  }

  count(failed: boolean) {
    this.#finished++;
    this.#failed += failed ? 1 : 0;
    const part = Math.floor((this.#finished * tellings) / this.#cases);
    if (!this.#stream.isTTY && part > this.#told && this.#cases > tellings) {
      this.#told = part;
      this.#stream.write(`${this.#count()}\n`);
    }
  }

  clear() {
    if (this.#stream.isTTY) {
      this.#stream.write('\r\u001b[K');
    }
  }

  #count(): string {
    const failed = this.#failed > 0 ? `, ${this.#failed} failed` : '';
    return `${this.#finished} of ${this.#cases} cases${failed}`;
  }
}
