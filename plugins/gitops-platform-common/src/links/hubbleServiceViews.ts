import type { PlatformModel } from '../model';
import { namespaceOf } from '../names/namespaces';
import { hubbleUrl, type HubbleQuery } from './hubbleLinks';
import { linksOf } from './linksOf';
import { shellCommand } from './shellQuoting';

/** @public */
export type HubbleServiceViewId =
  | 'all'
  | 'dropped'
  | 'errors'
  | 'http-5xx'
  | 'dns'
  | 'to'
  | 'from'
  | 'service-map';

/**
 * One way to look at the traffic of a service.
 * @public
 */
export interface HubbleServiceView {
  id: HubbleServiceViewId;
  /** Page of Hubble UI; `undefined` where the platform has no Hubble UI. */
  url: string | undefined;
  /** Command of the Hubble CLI, quoted for a POSIX shell. */
  command: string;
}

/**
 * The traffic of a service in an environment: links to Hubble UI and commands.
 *
 * A service's pods are found by the label `app={appName}`. Two views of the UI
 * show more than their command, because the UI joins filters with "or" and has
 * none for protocols: `dns` shows what the whole namespace asks the cluster's
 * DNS, and `service-map` is the map of the namespace.
 *
 * Source: k8app 3.4.0 to 3.13.0, `deployment.yaml` (label `app`); Hubble CLI
 * 0.13 and 1.16, `hubble observe` (`--label` excludes `--from-label` and
 * `--to-label`; `--http-status` takes a prefix such as `5+`); Hubble UI 0.13.
 *
 * @param service - names of the service; `appName` is the one of its values
 * @public
 */
export function hubbleServiceViews(
  model: Pick<PlatformModel, 'namespacePrefix' | 'environments'>,
  service: { service: string; appName: string; environment: string },
): HubbleServiceView[] {
  const namespace = namespaceOf(model, service.environment);
  const links = linksOf(model, service.environment);
  const label = `app=${service.appName}`;
  const view = (
    id: HubbleServiceViewId,
    query: Omit<HubbleQuery, 'namespace'>,
    flags: string[],
  ): HubbleServiceView => ({
    id,
    url: hubbleUrl(links, { namespace, ...query }),
    command: shellCommand(['hubble', 'observe', ...flags]),
  });
  const filters: HubbleQuery['filters'] = [{ kind: 'label', value: label }];
  const flags = ['--namespace', namespace, '--label', label];

  return [
    view('all', { filters }, flags),
    view('dropped', { filters, verdict: 'dropped' }, [
      ...flags,
      '--verdict',
      'DROPPED',
    ]),
    view('errors', { filters, verdict: 'error' }, [
      ...flags,
      '--verdict',
      'ERROR',
    ]),
    view('http-5xx', { filters, httpStatus: '5+' }, [
      ...flags,
      '--http-status',
      '5+',
    ]),
    view(
      'dns',
      {
        filters: [
          { direction: 'to', kind: 'label', value: 'k8s-app=kube-dns' },
        ],
      },
      [...flags, '--protocol', 'dns'],
    ),
    view(
      'to',
      { filters: [{ direction: 'to', kind: 'label', value: label }] },
      ['--to-namespace', namespace, '--to-label', label],
    ),
    view(
      'from',
      { filters: [{ direction: 'from', kind: 'label', value: label }] },
      ['--from-namespace', namespace, '--from-label', label],
    ),
    view('service-map', {}, ['--namespace', namespace]),
  ];
}
