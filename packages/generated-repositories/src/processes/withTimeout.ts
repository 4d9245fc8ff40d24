/** @throws Error `{expectation} within {timeout} s` where the promise takes longer */
export async function withTimeout<T>(
  expectation: string,
  promise: Promise<T>,
  timeout: number,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${expectation} within ${timeout / 1000} s`)),
      timeout,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
