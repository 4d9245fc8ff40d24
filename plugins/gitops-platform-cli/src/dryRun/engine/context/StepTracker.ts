import type { StepRun } from '../../CaseResult';

interface TrackedStep {
  id: string;
  name: string;
  action: string;
  status?: 'completed' | 'skipped' | 'failed';
  iterations: TrackedIteration[];
}

interface TrackedIteration {
  key: string;
  status: 'ran' | 'skipped';
}

/** A call of a stubbed action. */
interface StubCall {
  input: unknown;
  iteration?: string;
}

/** What the engine's metrics call the ends of a step. */
const STATUS_OF_RESULT: Record<string, TrackedStep['status']> = {
  ok: 'completed',
  skipped: 'skipped',
  failed: 'failed',
  cancelled: 'failed',
};

/**
 * Follows a run through what the engine tells its metrics and its log: that a
 * step ended, and how, and that an iteration of `each` begins. The engine's own
 * answer says that only for runs that succeed.
 */
export class StepTracker {
  private readonly steps: TrackedStep[];
  private readonly stubs = new Map<string, StubCall[]>();
  private position = 0;

  constructor(steps: { id: string; name: string; action: string }[]) {
    this.steps = steps.map(step => ({ ...step, iterations: [] }));
  }

  /** The step that is running; `undefined` before the first and after the last. */
  get current(): { id: string; action: string } | undefined {
    return this.steps[this.position];
  }

  /** Steps run in order; after a failure only those that ask for it, so names tell which. */
  stepEnded(name: string, result: string): void {
    const index = this.steps.findIndex(
      (step, at) => at >= this.position && step.name === name,
    );
    if (index < 0) {
      return;
    }
    this.steps[index].status = STATUS_OF_RESULT[result] ?? 'failed';
    this.position = index + 1;
  }

  iterationBegan(key: string, status: TrackedIteration['status']): void {
    this.steps[this.position]?.iterations.push({ key, status });
  }

  /** Remembers what a stubbed action was called with. */
  stubCalled(stepId: string, input: unknown): void {
    const calls = this.stubs.get(stepId) ?? [];
    const step = this.steps.find(({ id }) => id === stepId);
    calls.push({ input, iteration: step?.iterations.at(-1)?.key });
    this.stubs.set(stepId, calls);
  }

  /** One entry for each step, or for each iteration of its `each`. */
  runs(): StepRun[] {
    return this.steps.flatMap(step => this.runsOf(step));
  }

  private runsOf({ id, action, status, iterations }: TrackedStep): StepRun[] {
    const calls = this.stubs.get(id) ?? [];
    if (iterations.length === 0) {
      const [call] = calls;
      return [
        {
          id,
          action,
          status: statusOf(status, call),
          ...(call && { input: call.input }),
        },
      ];
    }
    return iterations.map(({ key, status: ran }, index) => {
      const call = calls.find(({ iteration }) => iteration === key);
      const isLast = index === iterations.length - 1;
      let own: TrackedStep['status'] = 'completed';
      if (ran === 'skipped') {
        own = 'skipped';
      } else if (isLast && status === 'failed') {
        own = 'failed';
      }
      return {
        id,
        action,
        status: statusOf(own, call),
        iteration: /^\d+$/.test(key) ? Number(key) : key,
        ...(call && { input: call.input }),
      };
    });
  }
}

function statusOf(
  status: TrackedStep['status'],
  call: StubCall | undefined,
): StepRun['status'] {
  if (call && status !== 'failed') {
    return 'stubbed';
  }
  return status ?? 'skipped';
}
