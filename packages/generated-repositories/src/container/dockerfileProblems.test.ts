import { existsSync, readFileSync } from 'node:fs';
import { fileOf, readCases } from '../cases/readCases';
import { languageFor } from '../languages';
import { casesDirectory } from '../places';
import { dockerfileProblems } from './dockerfileProblems';

describe('Dockerfiles of every generated service', () => {
  it.each(readCases(casesDirectory, 'service'))('$name', generated => {
    const read = (file: string) =>
      readFileSync(fileOf(generated, file), 'utf8');
    const { baseEntrypoint } = languageFor(generated);
    expect(dockerfileProblems(read('Dockerfile'), { baseEntrypoint })).toEqual(
      [],
    );
    expect(existsSync(fileOf(generated, '.dockerignore'))).toBe(true);
  });
});

describe('dockerfileProblems', () => {
  const build = 'FROM golang:1.26 AS build\nRUN go build\n';
  const good = `${build}FROM gcr.io/distroless/static-debian13:nonroot\nENTRYPOINT ["/service"]\n`;

  it.each([
    ['a good one', good, []],
    [
      'a user of its own',
      `${build}FROM debian:13-slim\nUSER 1000:1000\nENTRYPOINT ["/service"]\n`,
      [],
    ],
    [
      'a stage as the base of another',
      `${build}FROM build AS test\nRUN go test\n${good.slice(build.length)}`,
      [],
    ],
    [
      'one stage',
      'FROM gcr.io/distroless/static-debian13:nonroot\nENTRYPOINT ["/service"]\n',
      ['has one stage: what it is built with is shipped'],
    ],
    [
      'latest',
      good.replace('golang:1.26', 'golang:latest'),
      ['takes any version of golang: name a tag'],
    ],
    [
      'no tag',
      good.replace('golang:1.26', 'golang'),
      ['takes any version of golang: name a tag'],
    ],
    [
      'root',
      good.replace(':nonroot', ':debug'),
      ['runs as the user of its base image, which may be root'],
    ],
    [
      'a name of a user',
      good.replace('ENTRYPOINT', 'USER app\nENTRYPOINT'),
      ['runs as "app": write the number of a user other than root'],
    ],
    [
      'root by number',
      good.replace('ENTRYPOINT', 'USER 0\nENTRYPOINT'),
      ['runs as "0": write the number of a user other than root'],
    ],
    [
      'a shell as the first process',
      good.replace('["/service"]', '/service'),
      [
        'ENTRYPOINT of the Dockerfile is no list of texts: a shell would be the first process, and get the signals',
      ],
    ],
    [
      'nothing to run',
      good.replace(/ENTRYPOINT.*\n/, ''),
      ['The Dockerfile has neither ENTRYPOINT nor CMD'],
    ],
  ])('%s', (_, dockerfile, problems) => {
    expect(dockerfileProblems(dockerfile)).toEqual(problems);
  });
});
