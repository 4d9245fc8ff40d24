/** Makes a stand-in fail for as long as an action takes. */
export async function whileFailing(
  standIn: string,
  fault: {
    status: number | 'hang' | 'reset';
    message?: string;
    match?: string;
  },
  action: () => Promise<void>,
): Promise<void> {
  await control(standIn, 'PUT', fault);
  try {
    await action();
  } finally {
    await control(standIn, 'DELETE');
  }
}

async function control(
  standIn: string,
  method: string,
  body?: object,
): Promise<void> {
  const response = await fetch(`${standIn}/-/sandbox/fault`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) {
    throw new Error(`${method} ${standIn}: ${await response.text()}`);
  }
}
