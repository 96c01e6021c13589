/** Why: Cloud Functions ends what takes too long (60 s unless a definition says otherwise); what works here only by taking longer fails there. */

export function timeOver(seconds: number): Error {
  return new Error(`Function execution took longer than ${seconds} s (timeoutSeconds), finished with status: 'timeout'`);
}

/** The outcome of work, or an error once its seconds are over. */
export function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timeOver(seconds)), seconds * 1000);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
