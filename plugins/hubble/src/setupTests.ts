import '@testing-library/jest-dom';

/** jsdom has no layout, so nothing is ever resized. */
class StillResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

window.ResizeObserver ??= StillResizeObserver;
