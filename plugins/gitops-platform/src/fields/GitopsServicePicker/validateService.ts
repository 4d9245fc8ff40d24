import { againstPlatform } from '../../validation/againstPlatform';
import { serviceProblem, type ServiceFilter } from './offeredServices';

/** The service is one that the field offers. */
export const validateService = againstPlatform<string, ServiceFilter>(
  (model, service, { options, t }) => [
    serviceProblem(model, service, options, t),
  ],
);
