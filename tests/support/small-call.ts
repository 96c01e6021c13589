/** Why: a jury's story needs a closed call with a few eligible dossiers, made by the demonstration's own builders so that it is true to the domain. */
import type { Firestore } from 'firebase-admin/firestore';
import { chanceFrom } from '../../demo/random';
import { putApplication, putFunnel } from '../../demo/selection/applications';
import { putCall, putEdition } from '../../demo/selection/programmes';
import { World } from '../../demo/world';

export interface SmallCall {
  readonly callId: string;
  readonly editionId: string;
  readonly name: string;
  readonly applications: readonly { readonly id: string; readonly projectName: string }[];
}

/** Beyond the people and projects of the largest one. */
const besideTheDemonstration = 5000;

/** A P'INS call closed yesterday with `count` eligible dossiers; the first one is Amina Benali's. */
export const putSmallCall = async (database: Firestore, year: number, count: number): Promise<SmallCall> => {
  const world = new World(new Date(), chanceFrom(year), besideTheDemonstration);
  const programme = { id: 'p-ins', v: 1, name: "P'INS", presetId: 'p-ins' } as Parameters<typeof putEdition>[1];
  const opened = putCall(world, putEdition(world, programme, year, 'selecting'), 'closed', world.at(-60), world.at(-1, 17));
  const amina = { uid: 'demo-applicant', name: 'Amina Benali' };
  const all = Array.from({ length: count }, (_, index) =>
    putApplication(world, opened, 200 + index, 'eligible', index === 0 ? amina : undefined),
  );
  putFunnel(world, opened, all);
  const batch = database.batch();
  for (const [path, data] of world.documents) batch.set(database.doc(path), data);
  await batch.commit();
  const applications = all.map(({ application }) => ({ id: application.id, projectName: application.projectName }));
  return { callId: opened.call.id, editionId: opened.edition.id, name: opened.call.name, applications };
};
