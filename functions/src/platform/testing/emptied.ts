/** Why: specs share one database in a random order; what looks at whole collections starts without the half documents of others. */

/** Deletes these collections with all that lies below. Call it before the specs of a file: no other file's are under way. */
export const emptied = async (...collections: readonly string[]): Promise<void> => {
  const { database } = await import('../firebase');
  await Promise.all(collections.map((name) => database.recursiveDelete(database.collection(name))));
};
