import '@gitops-platform/backstage-plugin-gitops-platform-testing/setup';

/** jsdom has no layout, so nothing is ever resized. */
class StillResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** Without a layout, no condition on it holds. */
class NoMatch extends EventTarget implements MediaQueryList {
  readonly matches = false;
  readonly onchange = null;
  readonly media: string;

  constructor(media: string) {
    super();
    this.media = media;
  }
  addListener() {}
  removeListener() {}
}

window.ResizeObserver ??= StillResizeObserver;
window.matchMedia ??= media => new NoMatch(media);
