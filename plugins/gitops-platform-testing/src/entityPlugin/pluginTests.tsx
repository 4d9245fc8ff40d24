import type { Entity } from '@backstage/catalog-model';
import type { OverridableFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  exampleEntity,
  foreignEntity,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { screen } from '@testing-library/react';
import type { EntityTest } from './EntityTest';
import {
  testerOf,
  type EntityCardExtension,
  type EntityContentExtension,
} from './renderEntityExtension';

export interface EntityPlugin {
  plugin: OverridableFrontendPlugin;
  card: EntityCardExtension;
  content: EntityContentExtension;
  isAvailable: (entity: Entity) => boolean;
  /** Title of the card on the page of an entity. */
  cardTitle: string;
  tabTitle: string;
  /** Where the tab is found. */
  tabGroup: string;
}

/** What holds for every plugin with a card and a tab of an entity. */
export function pluginTests(tested: EntityPlugin): EntityTest[] {
  const { plugin, card, content, isAvailable } = tested;
  const ours = exampleEntity('user-service');
  const { group, title } = EntityContentBlueprint.dataRefs;
  const { filterFunction } = EntityCardBlueprint.dataRefs;

  return [
    [
      'is for components of a platform',
      async () => {
        expect([ours, foreignEntity].map(isAvailable)).toEqual([true, false]);
        for (const kind of ['entity-card', 'entity-content']) {
          expect(plugin.getExtension(`${kind}:${plugin.id}`)).toBeDefined();
        }
      },
    ],
    [
      'puts its tab into a group',
      async () => {
        const tester = createExtensionTester(content);
        expect(tester.get(group)).toBe(tested.tabGroup);
        expect(tester.get(title)).toBe(tested.tabTitle);
      },
    ],
    [
      'hides itself elsewhere',
      async () => {
        for (const extension of [card, content]) {
          const filter = testerOf(extension).get(filterFunction)!;
          expect([ours, foreignEntity].map(filter)).toEqual([true, false]);
        }
      },
    ],
    [
      'shows itself on the page of an entity',
      async () => {
        renderTestApp({
          extensions: [createTestEntityPage({ entity: ours }), card],
          apis: [
            [
              gitopsPlatformApiRef,
              { getEntityView: async () => userServiceView },
            ],
          ],
        });
        await screen.findByRole('heading', { name: tested.cardTitle });
      },
    ],
  ];
}
