import '@gitops-platform/backstage-plugin-gitops-platform-testing/setup';
