/** Why: the page of a call is everybody's: what was written wrong in one line must not take the others away. */
import { itemsThat, records, words, type Parts } from '../../shared/contract/fallbacks';
import { figure, listOf, text } from '../../shared/contract/shape';
import type { Call } from '../calls';

export const callParts: Parts<Call> = {
  name: words,
  tagline: words,
  presentation: words,
  expectedLoad: words,
  contactEmail: words,
  benefits: itemsThat(text),
  calendar: records({ label: text, when: text }),
  questions: records({ id: text, question: text, answer: text }),
  eligibility: records({ id: text, label: text, reason: text, source: text, test: text }),
  grid: records({ id: text, label: text, weight: figure, anchors: listOf(text) }),
};
