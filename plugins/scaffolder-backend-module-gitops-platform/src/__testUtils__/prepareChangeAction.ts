import { createChangeActions } from '../actions/changeActions';
import { prepareActions } from './prepareActions';

/** One of the actions that change a platform, run for the platform `shop`. */
export function prepareChangeAction(id: string) {
  const { options, run, platforms, auditor } = prepareActions();
  const action = createChangeActions(options).find(found => found.id === id);
  if (!action) {
    throw new Error(`There is no action ${id}`);
  }
  return {
    action,
    auditor,
    deliver: platforms.delivery.deliver,
    run: (input: object) => run(action, { platform: 'shop', ...input }),
  };
}
