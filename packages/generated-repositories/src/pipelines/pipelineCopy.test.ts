import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const templates = resolve(__dirname, '../../../../templates');
const read = (path: string) => readFileSync(join(templates, path), 'utf8');

const service = read('service/skeleton/shared/.gitlab-ci.yml.njk');
const onboarded = read('onboard/skeleton/pipeline/platform.yml.njk');

/** Lines of both pipelines that say only where in a pipeline a job is. */
const PLACE = /^ +(?:stage|needs|inherit|default): ?.*\n/gm;

/**
 * The included jobs bear the name of their service, because a repository may
 * include those of several; for the rest they are the jobs of "New service".
 */
function asOfNewService(text: string): string {
  return text
    .replaceAll('${{ values.service.name }}:', '')
    .replaceAll('${{ values.service.name }}', '$SERVICE')
    .replaceAll('${{ values.valuesFolder }}', '.cicd');
}

/** A part of a pipeline from one text to another, or to its end, without places. */
function part(text: string, from: string, to?: string): string {
  const start = text.indexOf(from);
  const end = to === undefined ? text.length : text.indexOf(to, start);
  if (start < 0 || end < 0) {
    throw new Error(`There is no ${from} … ${to ?? ''} in the pipeline`);
  }
  return text.slice(start, end).replace(PLACE, '');
}

// A template can fetch files from its own folder only.
describe('the jobs of "Onboard an existing repository"', () => {
  it.each([
    {
      what: 'the tag of an image',
      from: '      if [ -n "$CI_COMMIT_TAG" ]',
      to: '    - echo',
    },
    {
      what: 'the tag in the values, and the wait for Argo CD',
      from: '# Image tag into the values file',
    },
  ])('are those of "New service": $what', ({ from, to }) => {
    expect(part(asOfNewService(onboarded), from, to)).toBe(
      part(service, from, to),
    );
  });
});
