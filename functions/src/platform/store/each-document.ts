/** Why: what concerns thousands of documents is done to each of them, page after page, never to the first ones only. */
import type { Query, QueryDocumentSnapshot } from '../firebase';

/** Documents read, and then treated together. */
const pageSize = 300;
/** Treated at the same time: enough to be quick, few enough not to crowd the store. */
const together = 20;

/** Does `work` to every document of `query`, in the query's order; answers how many there were. A document written meanwhile behind the page being treated is met too. */
export const eachDocument = async (query: Query, work: (document: QueryDocumentSnapshot) => Promise<unknown>): Promise<number> => {
  let count = 0;
  for (let last: QueryDocumentSnapshot | undefined; ;) {
    const { docs } = await (last === undefined ? query : query.startAfter(last)).limit(pageSize).get();
    for (let at = 0; at < docs.length; at += together) await Promise.all(docs.slice(at, at + together).map(work));
    count += docs.length;
    last = docs.at(-1);
    if (docs.length < pageSize) return count;
  }
};
