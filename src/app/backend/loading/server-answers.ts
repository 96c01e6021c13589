/** Why: several wonder whether the server is there; it is asked in one way. */
const answerTimeoutMs = 8_000;

/** A small file that the application always has, from the server itself: the offline worker lets it pass, and a captive portal does not have it. */
export async function serverAnswers(): Promise<boolean> {
  try {
    const answer = await fetch('/favicon.svg?ngsw-bypass', {
      method: 'HEAD',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
