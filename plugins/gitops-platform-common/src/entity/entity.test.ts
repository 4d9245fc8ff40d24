import { exampleEntity, examplePlatform, foreignEntity } from '../testing';
import { PLATFORM_ANNOTATION, SERVICE_ANNOTATION } from './annotations';
import { argocdAnnotations } from './argocdAnnotations';
import { isPlatformEntity } from './isPlatformEntity';

const annotated = (
  annotations: Record<string, string>,
  kind = 'Component',
) => ({
  ...foreignEntity,
  kind,
  metadata: { ...foreignEntity.metadata, annotations },
});

it('keeps the names of its annotations', () => {
  expect(PLATFORM_ANNOTATION).toBe('gitops-platform.io/platform');
  expect(SERVICE_ANNOTATION).toBe('gitops-platform.io/service');
});

describe('isPlatformEntity', () => {
  const source = 'backstage.io/source-location';
  it.each([
    ['an annotated component', exampleEntity('user-service'), true],
    ['a component without annotations', foreignEntity, false],
    ['an empty annotation', annotated({ [PLATFORM_ANNOTATION]: '' }), false],
    [
      'a source location',
      annotated({ [source]: 'url:https://gitlab.example.test/acme/api' }),
      true,
    ],
    ['a project', annotated({ 'gitlab.com/project-slug': 'acme/api' }), true],
    [
      'a descriptor in git',
      annotated({
        'backstage.io/managed-by-location':
          'url:https://gitlab.example.test/acme/api/-/blob/main/catalog-info.yaml',
      }),
      true,
    ],
    ['a local file', annotated({ [source]: 'file:/srv/api/' }), false],
    ['an API', annotated({ [PLATFORM_ANNOTATION]: 'shop' }, 'API'), false],
    [
      'a small k',
      annotated({ [PLATFORM_ANNOTATION]: 'shop' }, 'component'),
      true,
    ],
  ])('says of %s: %s', (_, entity, expected) => {
    expect(isPlatformEntity(entity)).toBe(expected);
  });
});

describe('argocdAnnotations', () => {
  it('selects the applications of all environments by their labels', () => {
    expect(
      argocdAnnotations(examplePlatform, { name: 'user-service' }),
    ).toEqual({
      'argocd/app-selector':
        'app.kubernetes.io/name=user-service,app.kubernetes.io/part-of=acme',
    });
  });

  it('leaves out a group that cannot be a label value', () => {
    expect(
      argocdAnnotations(
        { ...examplePlatform, gitlabGroup: 'acme/shop' },
        { name: 'user-service' },
      ),
    ).toEqual({ 'argocd/app-selector': 'app.kubernetes.io/name=user-service' });
  });

  it.each([
    [['gitops', 'gitops', 'gitops', 'switched-off'], 'gitops'],
    [['argocd', 'argocd', 'argocd', 'switched-off'], undefined],
    [['gitops', 'gitops', 'argocd-live', 'gitops'], undefined],
  ])('of applications in %j name the namespace %s', (namespaces, expected) => {
    const environments = examplePlatform.environments.map(
      (environment, index) => ({
        ...environment,
        links: {
          argocd: {
            baseUrl: 'https://cd.example.test',
            namespace: namespaces[index],
          },
        },
      }),
    );
    expect(
      argocdAnnotations(
        { ...examplePlatform, environments },
        { name: 'user-service' },
      )['argocd/app-namespace'],
    ).toBe(expected);
  });
});
