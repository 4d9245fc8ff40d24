import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { toError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import type { ProducedFile, TemplateCase } from '../CaseResult';
import type { TemplateFolder } from '../TemplateFolder';
import {
  COLLECT_ACTION,
  withBuiltInStub,
  withoutStubIds,
} from './actions/builtInStubs';
import { withRunContext, type RunContext } from './context/RunContext';
import { RunIds } from './context/RunIds';
import { StepTracker } from './context/StepTracker';
import type { Engine, EngineRun } from './Engine';
import type { EngineFacts } from './EngineFacts';
import { callRouter, type RouterAnswer } from './request/callRouter';
import { describeRefusedValues } from './request/describeRefusedValues';
import { USER_HEADER } from './services/identityServices';
import { RunNames } from './workspace/RunNames';
import { readWorkspace } from './workspace/readWorkspace';
import { TemplateCopies } from './workspace/TemplateCopies';

/** The instant that all clocks of all runs show. */
const NOW = Date.UTC(2024, 0, 1);

/** Milliseconds after which a run is given up. */
const TIME_LIMIT = 120_000;

/** {@link Engine} on the router of the scaffolder. */
export class ScaffolderEngine implements Engine {
  private readonly copies: TemplateCopies;

  constructor(
    private readonly router: RequestHandler,
    readonly facts: EngineFacts,
    private readonly workingDirectory: string,
    private readonly services: { refresh(): void; stop(): Promise<void> },
  ) {
    this.copies = new TemplateCopies(join(workingDirectory, 'templates'));
  }

  async run(
    template: TemplateFolder,
    testCase: TemplateCase,
  ): Promise<EngineRun> {
    const copy = await this.copies.of(template);
    const ids = new RunIds(
      `${template.file}\n${template.name}\n${testCase.name}`,
    );
    const names = new RunNames(this.workingDirectory, ids);
    const steps = numberedSteps(template);
    const files = new Map<string, ProducedFile>();
    const context: RunContext = {
      now: NOW,
      ids,
      steps: new StepTracker(steps),
      log: [],
      refusals: [],
      secrets: Object.fromEntries(
        testCase.secrets.map(name => [name, `secret-${name}`]),
      ),
      async collect(workspacePath) {
        for (const [path, file] of readWorkspace(workspacePath)) {
          files.set(path, names.stabiliseFile(file));
        }
        // The engine would read all of it again, for an answer that nobody needs.
        await emptyFolder(workspacePath);
      },
    };
    // The engine unpacks what is posted into this folder; it finds all there.
    await symlink(copy, names.contents, 'junction');
    let ended: Pick<EngineRun, 'outcome' | 'error' | 'output'>;
    try {
      ended = await withRunContext(context, () =>
        this.post(template, testCase, context),
      );
    } finally {
      await rm(names.contents, { force: true });
    }
    return {
      outcome: ended.outcome,
      ...(ended.error !== undefined && {
        error: names.stabilise(withoutStubIds(ended.error)),
      }),
      output: names.stabiliseValue(ended.output),
      files,
      steps: names.stabiliseValue(context.steps.runs()),
      log: context.log.map(line => names.stabilise(withoutStubIds(line))),
      refusals: context.refusals.map(refusal => names.stabilise(refusal)),
    };
  }

  async refresh(): Promise<void> {
    this.services.refresh();
    await this.copies.clear();
  }

  stop(): Promise<void> {
    return this.services.stop();
  }

  private async post(
    template: TemplateFolder,
    testCase: TemplateCase,
    { secrets }: RunContext,
  ): Promise<Pick<EngineRun, 'outcome' | 'error' | 'output'>> {
    try {
      const answer = await withinTimeLimit(
        callRouter(this.router, {
          method: 'POST',
          url: '/v2/dry-run',
          headers: { [USER_HEADER]: testCase.user },
          body: {
            template: posted(template),
            values: testCase.values,
            secrets,
            directoryContents: [],
          },
        }),
      );
      return readAnswer(answer);
    } catch (error) {
      return {
        outcome: 'error',
        error: toError(error).message,
        output: undefined,
      };
    }
  }
}

function readAnswer({
  status,
  body,
}: RouterAnswer): Pick<EngineRun, 'outcome' | 'error' | 'output'> {
  if (status !== 200) {
    return {
      outcome: 'error',
      error: describeRefusedValues(body),
      output: undefined,
    };
  }
  const { output } = body as { output: unknown };
  return {
    outcome: 'success',
    // As a client would get it: `undefined` leaves no trace.
    output: JSON.parse(JSON.stringify(output ?? {})),
  };
}

/** The template with stubs in place, and a step at the end that takes the result. */
function posted({ entity }: TemplateFolder) {
  return {
    ...entity,
    spec: {
      ...entity.spec,
      steps: [
        ...entity.spec.steps.map(withBuiltInStub),
        { id: COLLECT_ACTION, name: COLLECT_ACTION, action: COLLECT_ACTION },
      ],
    },
  };
}

/** Source: the dry-run route of the scaffolder, which names steps that have no id or name. */
function numberedSteps({ entity }: TemplateFolder) {
  return entity.spec.steps.map(({ id, name, action }, index) => ({
    id: id ?? `step-${index + 1}`,
    name: name ?? withBuiltInStub({ action }).action,
    action,
  }));
}

async function emptyFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    await rm(join(folder, entry), { recursive: true, force: true });
  }
}

async function withinTimeLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error(
            `The run took longer than ${TIME_LIMIT / 1000} s and was given up`,
          ),
        ),
      TIME_LIMIT,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
