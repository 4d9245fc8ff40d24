import '@gitops-platform/backstage-plugin-gitops-platform-testing/setup';

/** jsdom has no layout, so nothing is ever resized. */
class StillResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

window.ResizeObserver ??= StillResizeObserver;
