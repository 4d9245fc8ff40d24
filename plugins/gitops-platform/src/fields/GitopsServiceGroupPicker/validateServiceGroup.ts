import { againstPlatform } from '../../validation/againstPlatform';

/** The platform has this group, and it is enabled. */
export const validateServiceGroup = againstPlatform<string>(
  ({ serviceGroups }, group, { t }) =>
    serviceGroups.some(({ enabled, name }) => enabled && name === group)
      ? []
      : [t('serviceGroup.notOffered', { group })],
);
