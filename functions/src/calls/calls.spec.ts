import type { Call, Form, Regulation } from '@domain/calls/calls';
import { newField } from '@domain/calls/form-builder';
import { draftCall, draftForm, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import type { Role } from '@domain/people/people';
import { journalLines } from '../platform/testing/journal';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';

const now = new Date('2027-02-01T08:00:00Z');
const closesAt = new Date('2027-04-06T16:00:00Z');
const caller = (uid: string, role: Role, scopeId: string, at = now): Caller => ({
  uid,
  name: uid,
  email: `${uid}@example.org`,
  emailVerified: true,
  memberships: [{ role, scopeId, from: new Date(0), until: null }],
  now: at,
});
const claire = caller('claire-calls', 'manager', 'calls-pins');
const later = (at: string): Caller => ({ ...claire, now: new Date(at) });

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, opening, publishing, closing, extending, needs] = await Promise.all([
    import('../platform/firebase'),
    import('./open-call'),
    import('./publish-form'),
    import('./close-call'),
    import('./extend-deadline'),
    import('./log-uncovered-need'),
  ]);
  return { ...platform, ...opening, ...publishing, ...closing, ...extending, ...needs };
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

describe('the life of a call', () => {
  let callId: string;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    const call = room.database.collection('calls').doc();
    callId = call.id;
    const place = {
      programmeId: 'calls-pins',
      programmeName: "P'INS",
      editionId: `e-${callId}`,
      name: "P'INS 2027",
      contactEmail: 'pins@example.org',
    };
    await call.set(draftCall({ ...place, createdAt: now }, settingsOf(pInsCall, 2027)));
    await call.collection('forms').doc('1').set(draftForm('calls-pins', pInsCall.sections));
    await room.database.doc(`editions/e-${callId}`).set({ programmeId: 'calls-pins', state: 'planned' });
  });

  it('opens with its form frozen, its regulation written and its edition selecting', async () => {
    await room.openCallAs({ callId, closesAt }, claire);
    const [call, form, regulation] = await Promise.all([
      read<Call>(`calls/${callId}`),
      read<Form>(`calls/${callId}/forms/1`),
      read<Regulation>(`calls/${callId}/regulations/1`),
    ]);
    expect([call.state, call.formVersion, call.regulationVersion, call.closesAt?.getTime()]).toEqual(['open', 1, 1, closesAt.getTime()]);
    expect(form.published).toBeTrue();
    expect(regulation.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await read<{ state: string }>(`editions/e-${callId}`)).state).toBe('selecting');
  });

  it('refuses to open for another manager, past its deadline, twice, or with weights that do not sum to 100', async () => {
    expect(await reasonOf(room.openCallAs({ callId, closesAt }, caller('intrus', 'manager', 'other')))).toBe('notItsManager');
    expect(await reasonOf(room.openCallAs({ callId, closesAt: now }, claire))).toBe('deadlinePassed');
    const form = room.database.doc(`calls/${callId}/forms/1`);
    const { sections } = await read<Form>(form.path);
    const asked = sections.flatMap(({ fields }) => fields).find(({ type }) => type === 'choice' || type === 'legalForm');
    const lost = { ...newField('lost', 'shortText', 'Précisez'), showWhen: { fieldId: asked?.id ?? '', oneOf: ['gone'] } };
    await form.update({ sections: [...sections, { id: 'more', title: 'Suite', help: '', fields: [lost] }] });
    const refusal: unknown = await room.openCallAs({ callId, closesAt }, claire).catch((error: unknown) => error);
    expect(refusal).toEqual(jasmine.objectContaining({ reason: 'conditionIncomplete', field: 'lost' }));
    await form.update({ sections });
    await room.database.doc(`calls/${callId}`).update({ grid: pInsCall.grid.slice(1) });
    expect(await reasonOf(room.openCallAs({ callId, closesAt }, claire))).toBe('weightsNot100');
    await room.database.doc(`calls/${callId}`).update({ grid: pInsCall.grid });
    await room.openCallAs({ callId, closesAt }, claire);
    expect(await reasonOf(room.openCallAs({ callId, closesAt }, claire))).toBe('notADraft');
  });

  it('publishes the next version of its form while it is open, and leaves the first as it was', async () => {
    await room.openCallAs({ callId, closesAt }, claire);
    expect(await reasonOf(room.publishFormAs({ callId }, claire))).toBe('nothingToPublish');
    const next: Form = { ...draftForm('calls-pins', pInsCall.sections.slice(0, 1)), version: 2 };
    await room.database.doc(`calls/${callId}/forms/2`).set(next);
    expect(await reasonOf(room.publishFormAs({ callId }, claire))).toBe('namingFieldMissing');
    await room.database.doc(`calls/${callId}/forms/2`).update({ sections: pInsCall.sections });
    expect(await room.publishFormAs({ callId }, claire)).toEqual({ version: 2 });
    expect((await read<Call>(`calls/${callId}`)).formVersion).toBe(2);
    expect((await read<Form>(`calls/${callId}/forms/2`)).published).toBeTrue();
    expect(await reasonOf(room.publishFormAs({ callId }, later('2027-04-06T16:00:00Z')))).toBe('callNotOpen');
  });

  it('gives more time, never less, and not after the deadline', async () => {
    await room.openCallAs({ callId, closesAt }, claire);
    expect(await reasonOf(room.extendDeadlineAs({ callId, closesAt: new Date('2027-04-05T16:00:00Z') }, claire))).toBe(
      'deadlineBroughtForward',
    );
    await room.extendDeadlineAs({ callId, closesAt: new Date('2027-04-20T16:00:00Z') }, claire);
    expect((await read<Call>(`calls/${callId}`)).closesAt).toEqual(new Date('2027-04-20T16:00:00Z'));
    const [line] = (await journalLines('subject', `calls/${callId}`)).filter(({ act }) => act === 'extendDeadline');
    expect(line?.changes).toEqual([{ field: 'closesAt', before: closesAt.toISOString(), after: '2027-04-20T16:00:00.000Z' }] as never);
    const late = later('2027-04-20T16:00:00Z');
    expect(await reasonOf(room.extendDeadlineAs({ callId, closesAt: new Date('2027-05-01T16:00:00Z') }, late))).toBe('callNotOpen');
  });

  it('closes once its deadline has passed, by hand or by the clock, once', async () => {
    await room.openCallAs({ callId, closesAt }, claire);
    expect(await reasonOf(room.closeCallAs({ callId }, claire))).toBe('deadlineNotReached');
    await room.closeDueCallsAt(new Date(closesAt.getTime() - 1));
    expect((await read<Call>(`calls/${callId}`)).state).toBe('open');
    await room.closeDueCallsAt(closesAt);
    expect((await read<Call>(`calls/${callId}`)).state).toBe('closed');
    expect(await reasonOf(room.closeCallAs({ callId }, later('2027-04-07T00:00:00Z')))).toBe('callNotOpen');
  });

  it('counts an uncovered need without identity, and refuses an unknown place', async () => {
    await room.logUncoveredNeedAt({ department: '2A', reasons: ['noEmployee', 'noEmployee'] }, { now, address: '192.0.2.1' });
    const found = await room.database.collection('uncoveredNeeds').where('department', '==', '2A').get();
    expect(found.docs.map((need) => room.plain(need.data()))).toContain({ v: 1, department: '2A', reasons: ['noEmployee'], at: now });
    expect(await reasonOf(room.logUncoveredNeedAt({ department: '99', reasons: ['unclear'] }, { now, address: '192.0.2.1' }))).toBe(
      'unknownPlace',
    );
  });

  it('counts twenty needs an hour from one network, and goes on counting those of everybody else', async () => {
    const crowded = `192.0.2.${callId}`;
    const log = (address: string, at = now) => room.logUncoveredNeedAt({ department: '44', reasons: ['unclear'] }, { now: at, address });
    const asked = await Promise.all(Array.from({ length: 25 }, () => reasonOf(log(crowded))));
    expect(asked.filter((reason) => reason === 'accepted').length).toBe(20);
    await expectAsync(log(crowded)).toBeRejectedWith(
      jasmine.objectContaining({ reason: 'tooManyAsked', until: new Date(now.getTime() + 3_600_000) }),
    );
    expect(await reasonOf(log(`198.51.100.${callId}`))).toBe('accepted');
    expect(await reasonOf(log(crowded, new Date(now.getTime() + 3_600_000)))).toBe('accepted');
  });
});
