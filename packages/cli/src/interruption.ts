/** The user asked to stop. The message says what became of the work. */
export class Interrupted extends Error {}

/**
 * Runs work that stops when the user presses Ctrl-C or the system asks the process to end. Pressing Ctrl-C again ends
 * the process at once.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new Interrupted("Interrupted."));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
