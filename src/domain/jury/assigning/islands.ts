/** Why: opinions of two jurors compare when they read a dossier in common, or are linked so by others; where they are not, no correction of severity can compare them. */
import type { Pair } from './problem';

/** The groups of readers that no dossier links, the largest first, each in order of uid. One group: everybody compares with everybody. */
export const islandsOf = (pairs: readonly Pair[]): readonly (readonly string[])[] => {
  const leaders = new Map<string, string>();
  const leaderOf = (node: string): string => {
    let leader = node;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader)) leader = next;
    leaders.set(node, leader);
    return leader;
  };
  for (const { applicationId, uid } of pairs) leaders.set(leaderOf(`juror ${uid}`), leaderOf(`dossier ${applicationId}`));
  const groups = new Map<string, string[]>();
  for (const uid of [...new Set(pairs.map((pair) => pair.uid))].sort()) {
    const leader = leaderOf(`juror ${uid}`);
    groups.set(leader, [...(groups.get(leader) ?? []), uid]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
};
