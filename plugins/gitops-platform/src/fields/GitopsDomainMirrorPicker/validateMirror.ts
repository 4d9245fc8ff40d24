import { againstPlatform } from '../../validation/againstPlatform';
import { chosenEnvironment } from '../siblingValues';
import { mirrorProblem } from './removableMirror';

/** The environment has this mirror, and none behind it. */
export const validateMirror = againstPlatform<string>(
  (model, domain, { formData, options, t }) => {
    const environment = chosenEnvironment(formData, options);
    return environment ? [mirrorProblem(model, environment, domain, t)] : [];
  },
);
