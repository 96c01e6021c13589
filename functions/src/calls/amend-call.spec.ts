import type { Call, Form, ItemEdit } from '@domain/calls/calls';
import type { CallAmendment } from '@domain/calls/amending/amend-call';
import { newField } from '@domain/calls/form-builder';
import { draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';
import { journalLines } from '../platform/testing/journal';

const now = new Date('2027-02-01T08:00:00Z');
const manager = (name: string, scopeId = 'amend-pins'): Caller => ({
  uid: `${name.toLowerCase()}-amend`,
  name,
  email: `${name}@example.org`,
  emailVerified: true,
  memberships: [{ role: 'manager', scopeId, from: new Date(0), until: null }],
  now,
});
const [claire, paul, stranger] = [manager('Claire'), manager('Paul'), manager('Ines', 'elsewhere')];

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, amending] = await Promise.all([import('../platform/firebase'), import('./amend-call')]);
  return { ...platform, ...amending };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
const read = async <T>(path: string): Promise<T> => room.plain((await room.database.doc(path).get()).data()) as T;
const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return (error as { readonly reason?: string }).reason ?? String(error);
  }
};

describe('amending a call', () => {
  let callId: string;
  const amend = (caller: Caller, amendment: CallAmendment) => room.amendCallAs({ callId, version: 1, amendment }, caller);
  const weigh = (id: string, was: number, weight: number): CallAmendment => ({
    list: 'criteria',
    change: { act: 'change', id, was: { weight: was }, to: { weight } },
  });
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    const call = room.database.collection('calls').doc();
    callId = call.id;
    const place = { programmeId: 'amend-pins', programmeName: "P'INS", editionId: 'e', name: 'P', contactEmail: 'p@example.org' };
    await call.set(draftCall({ ...place, createdAt: now }, settingsOf(pInsCall, 2027)));
    await call.collection('forms').doc('1').set(draftForm('amend-pins', pInsCall.sections));
  });

  it('keeps what two managers change at the same time, in every list', async () => {
    const first = pInsCall.eligibility[0]!;
    const asked = { id: 'q-new', question: 'Combien ?', answer: 'Huit.' };
    await Promise.all([
      amend(claire, weigh('innovation', 20, 15)),
      amend(paul, weigh('impact', 25, 30)),
      amend(claire, {
        list: 'rules',
        change: { act: 'change', id: first.id, was: { label: first.label }, to: { label: 'Être une structure ESS' } },
      }),
      amend(paul, { list: 'rules', change: { act: 'change', id: first.id, was: { reason: first.reason }, to: { reason: 'Le mécénat.' } } }),
      amend(paul, { list: 'questions', change: { act: 'add', item: asked, before: null } }),
    ]);
    const call = await read<Call>(`calls/${callId}`);
    expect(call.grid.slice(0, 2).map(({ weight }) => weight)).toEqual([15, 30]);
    expect([call.eligibility[0]?.label, call.eligibility[0]?.reason]).toEqual(['Être une structure ESS', 'Le mécénat.']);
    expect(call.questions.at(-1)).toEqual(asked);
    expect(call.revision).toBe(5);
  });

  it('tells the second who wrote the same words first, and leaves the first as it was', async () => {
    await amend(paul, weigh('impact', 25, 30));
    expect(await amend(claire, weigh('impact', 25, 40))).toEqual({
      made: false,
      reason: 'changedSince',
      by: 'Paul',
      at: now.toISOString(),
    });
    expect((await read<Call>(`calls/${callId}`)).grid[1]?.weight).toBe(30);
    expect((await read<ItemEdit>(`calls/${callId}/edits/criteria~impact`)).uid).toBe('paul-amend');
    expect(await amend(claire, weigh('impact', 30, 40))).toEqual({ made: true, revision: 2 });
    expect(await amend(claire, weigh('impact', 30, 40))).toEqual({ made: true, revision: 2 });
  });

  it('leaves a line with what was there and what took its place, and none when nothing changed', async () => {
    await amend(claire, weigh('impact', 25, 30));
    await amend(claire, weigh('impact', 25, 30));
    await amend(paul, weigh('impact', 25, 40));
    const [first, second] = pInsCall.sections;
    const moved = first!.fields[0]!;
    await room.amendCallAs(
      { callId, version: 1, amendment: { list: 'fields', sectionId: second!.id, change: { act: 'move', id: moved.id, before: null } } },
      paul,
    );
    const lines = await journalLines('subject', `calls/${callId}`);
    expect(lines.map(({ act, actorEmail, changes }) => [act, actorEmail, changes?.[0]?.field])).toEqual([
      ['amendCall', 'Claire@example.org', 'criteria.weight'],
      ['amendCall', 'Paul@example.org', jasmine.stringMatching(/^fields\./)],
    ]);
    expect(lines[0]?.changes).toEqual([{ field: 'criteria.weight', before: 25, after: 30 }]);
    expect(lines[0]?.summary).toContain(pInsCall.grid.find(({ id }) => id === 'impact')!.label);
    expect(lines[1]?.changes).toContain({ field: 'fields.part', before: first!.title, after: second!.title });
  });

  it('keeps a question of the form added by one and reworded parts of the other', async () => {
    const [part] = pInsCall.sections;
    await Promise.all([
      room.amendCallAs(
        {
          callId,
          version: 1,
          amendment: {
            list: 'fields',
            sectionId: part!.id,
            change: { act: 'add', item: newField('extra', 'number', 'Combien ?'), before: null },
          },
        },
        claire,
      ),
      room.amendCallAs(
        {
          callId,
          version: 1,
          amendment: {
            list: 'sections',
            change: { act: 'change', id: part!.id, was: { title: part!.title }, to: { title: 'Qui êtes-vous ?' } },
          },
        },
        paul,
      ),
    ]);
    const form = await read<Form>(`calls/${callId}/forms/1`);
    expect(form.sections[0]?.title).toBe('Qui êtes-vous ?');
    expect(form.sections[0]?.fields.at(-1)?.id).toBe('extra');
    expect(form.revision).toBe(2);
  });

  it('refuses another programme, an open call, a published form, an unknown version', async () => {
    expect(await reasonOf(amend(stranger, weigh('impact', 25, 30)))).toBe('notItsManager');
    await room.database.doc(`calls/${callId}`).update({ state: 'open' });
    await room.database.doc(`calls/${callId}/forms/1`).update({ published: true });
    expect(await reasonOf(amend(claire, weigh('impact', 25, 30)))).toBe('callFrozen');
    const remove = { list: 'sections', change: { act: 'remove', id: 's', was: { id: 's', title: '', help: '', fields: [] } } } as const;
    expect(await reasonOf(room.amendCallAs({ callId, version: 1, amendment: remove }, claire))).toBe('formFrozen');
    expect(await reasonOf(room.amendCallAs({ callId, version: 7, amendment: remove }, claire))).toBe('formMissing');
  });

  it('refuses what no screen could have written: a weight of 400, an unknown field, five levels, answers that are no text', async () => {
    expect(await reasonOf(amend(claire, weigh('impact', 25, 400)))).toBe('invalidInput');
    const strange = { list: 'criteria', change: { act: 'change', id: 'impact', was: {}, to: { secret: 1 } } } as unknown as CallAmendment;
    expect(await reasonOf(amend(claire, strange))).toBe('invalidInput');
    const anchors = pInsCall.grid[1]!.anchors;
    const five: CallAmendment = {
      list: 'criteria',
      change: { act: 'change', id: 'impact', was: { anchors }, to: { anchors: anchors.slice(1) } },
    };
    expect(await reasonOf(amend(claire, five))).toBe('invalidInput');
    const rule = pInsCall.eligibility.find(({ test }) => test === 'oneOf')!;
    const none = {
      list: 'rules',
      change: { act: 'change', id: rule.id, was: { ...rule }, to: { values: [3] } },
    } as unknown as CallAmendment;
    expect(await reasonOf(amend(claire, none))).toBe('invalidInput');
    expect((await read<Call>(`calls/${callId}`)).revision).toBeUndefined();
  });

  it('forgets what only the former test of a condition asked for', async () => {
    const rule = pInsCall.eligibility.find(({ test }) => test === 'oneOf')!;
    await amend(claire, {
      list: 'rules',
      change: { act: 'change', id: rule.id, was: rule, to: { test: 'yes', fieldId: 'leaderCommits' } },
    });
    const next = (await read<Call>(`calls/${callId}`)).eligibility.find(({ id }) => id === rule.id)!;
    expect(Object.keys(next).sort()).toEqual(['fieldId', 'id', 'label', 'reason', 'source', 'test']);
  });
});
