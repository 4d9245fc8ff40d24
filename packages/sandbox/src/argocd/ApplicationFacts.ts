import { Commit } from './GitSource';
import { ApplicationState } from './readArgocdContent';

/** A source of an application. Source: Argo CD, `ApplicationSource`. */
export interface ApplicationSource {
  repoURL: string;
  targetRevision: string;
  path?: string;
  /** Name under which the chart's value files refer to this repository. */
  ref?: string;
  chart?: string;
  helm?: { valueFiles: string[] };
}

/** What an application of the sandbox is made from. */
export interface ApplicationFacts {
  name: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  /** Argo CD project. */
  project: string;
  /** Namespace that it deploys to. */
  namespace: string;
  autoSync: boolean;
  /** Position of its environment: releases reach the first one first, and most often. */
  stage: number;
  /** Name of its Deployment. */
  appName: string;
  images: string[];
  hostnames: string[];
  /** The service's repository first, then the platform's, then the chart. */
  sources: ApplicationSource[];
  /** Of the service's repository, newest first; at least one unless there is a comparison error. */
  commits: Commit[];
  /** Latest commit of the platform repository. */
  platformRevision: string;
  /** Why Argo CD cannot tell what the application should be. */
  comparisonError?: string;
  state: ApplicationState;
}
