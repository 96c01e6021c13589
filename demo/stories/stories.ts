/** Why: the stories in the order in which candidates tell them: domains alternate, so that any slice of the list is varied. */
import { finance } from './finance';
import { health } from './health';
import { housing } from './housing';
import { mobility } from './mobility';
import type { Story } from './story';

const domains = [mobility, housing, health, finance];
const longest = Math.max(...domains.map((domain) => domain.length));

export const stories: readonly Story[] = Array.from({ length: longest }, (_, index) =>
  domains.flatMap((domain) => domain[index] ?? []),
).flat();
