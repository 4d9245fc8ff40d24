/** Height of a row of a table, in pixels. */
const ROW_HEIGHT = 80;

/**
 * Gives elements a size, which jsdom does not, so that lists that show what
 * fits into their window show something.
 *
 * @param height - of the window, in pixels
 */
export function windowOf(height: number): void {
  beforeEach(() => {
    jest
      .spyOn(Element.prototype, 'clientHeight', 'get')
      .mockReturnValue(height);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
    jest
      .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
      .mockReturnValue(ROW_HEIGHT);
  });
  afterEach(() => jest.restoreAllMocks());
}
