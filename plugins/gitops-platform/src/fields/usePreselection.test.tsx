import { act, renderHook } from '@testing-library/react';
import { usePreselection } from './usePreselection';

describe('usePreselection', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks again where the value was lost without a render, until it is there', () => {
    const onChange = jest.fn();
    const { rerender } = renderHook(
      ({ value }: { value?: string }) => usePreselection(value, onChange),
      { initialProps: { value: 'dev' as string | undefined } },
    );
    expect(onChange).toHaveBeenCalledTimes(1);
    act(() => jest.advanceTimersByTime(150));
    expect(onChange.mock.calls).toEqual([['dev'], ['dev']]);

    rerender({ value: undefined });
    act(() => jest.advanceTimersByTime(1_000));
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('does nothing where nothing is to be chosen, or nobody sees the field', () => {
    const onChange = jest.fn();
    const { unmount } = renderHook(() => usePreselection('dev', onChange));
    unmount();
    renderHook(() => usePreselection(undefined, onChange));
    act(() => jest.advanceTimersByTime(1_000));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
