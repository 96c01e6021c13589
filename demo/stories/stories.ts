/** Why: the stories in the order in which candidates tell them: domains alternate, so that any slice of the list is varied. */
import { access } from './told/access';
import { care } from './told/care';
import { dwelling } from './told/dwelling';
import { finance } from './told/finance';
import { health } from './told/health';
import { housing } from './told/housing';
import { mobility } from './told/mobility';
import { saving } from './told/saving';
import type { Story } from './story';

const domains = [
  [...mobility, ...access],
  [...housing, ...dwelling],
  [...health, ...care],
  [...finance, ...saving],
];
const longest = Math.max(...domains.map((domain) => domain.length));

export const stories: readonly Story[] = Array.from({ length: longest }, (_, index) =>
  domains.flatMap((domain) => domain[index] ?? []),
).flat();
