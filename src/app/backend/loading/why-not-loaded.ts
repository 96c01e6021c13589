/** Why: a script that does not load is out of reach, or left with an earlier version of the application; a person does not do the same about both. */
import { Refusal } from '../refusal';
import { isMissingScript } from './missing-script';
import { serverAnswers } from './server-answers';

/** `outdated` when the server answers, and only the script is gone; any other error as it is. */
export async function whyNotLoaded(error: unknown): Promise<unknown> {
  if (!isMissingScript(error)) return error;
  return new Refusal(navigator.onLine && (await serverAnswers()) ? 'outdated' : 'offline', '', null, error);
}
