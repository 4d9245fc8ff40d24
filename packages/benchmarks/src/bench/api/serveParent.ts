/**
 * Answers what the parent process asks, one after another, and ends with it.
 * The first message tells that this process is ready.
 */
export function serveParent(
  answer: (message: unknown) => Promise<unknown>,
): void {
  process.on('disconnect', () => process.exit());
  process.on('message', message => {
    answer(message).then(
      result => process.send!({ answer: result }),
      error => {
        process.stderr.write(`${error.stack}\n`);
        process.exit(1);
      },
    );
  });
  process.send!({ answer: 'ready' });
}
