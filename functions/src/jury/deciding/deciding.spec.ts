import { createHash } from 'node:crypto';
import type { Application, OutcomeLetter } from '@domain/applications/applications';
import { brokenLink, minutesDifference, type MinutesContent, mostMinutesBytes } from '@domain/jury/deciding/minutes';
import type { Decision, Jury, Minutes, Ranking, Standing } from '@domain/jury/jury';
import { journalLines } from '../../platform/testing/journal';
import { aReadingJury, aWorld, loadRoom, now, reasonOf, submitAll, type Room, type World } from '../testing/world';

const sha256 = (words: string | Buffer): string => createHash('sha256').update(words).digest('hex');

describe('deciding and announcing', () => {
  let room: Room;
  let world: World;
  let juryId: string;
  const people = ['anne', 'paul', 'lea'];

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
    juryId = await aReadingJury(room, world, people);
    await submitAll(room, juryId, (id) => (id.startsWith('Arbre') ? 5 : id.startsWith('Barque') ? 3 : 0));
    await room.moveJuryAs({ juryId, to: 'deliberating' }, world.manager);
  });

  const idOf = (project: string): string => world.applications.find((id) => id.startsWith(project)) ?? '';
  const present = (...names: string[]): Promise<unknown> =>
    Promise.all(
      names.map((name) =>
        room.database.doc(`juries/${juryId}/presences/${world.uid(name)}`).set({ v: 1, name, voting: true, seenAt: now }),
      ),
    );
  const vote = (project: string, choices: Readonly<Record<string, 'for' | 'against' | 'abstain'>>): Promise<unknown> =>
    Promise.all(
      Object.entries(choices).map(([name, choice]) =>
        room.database
          .doc(`juries/${juryId}/ballots/${idOf(project)}~${world.uid(name)}`)
          .set({ v: 1, programmeId: world.programmeId, applicationId: idOf(project), jurorUid: world.uid(name), choice, castAt: now }),
      ),
    );
  const decide = (projects: readonly string[], outcome: Decision['outcome'], reason = 'Motif écrit.', orientation: string[] = []) =>
    room.recordDecisionAs({ juryId, applicationIds: projects.map(idOf), outcome, reason, orientation }, world.manager);
  const decideAll = async (): Promise<void> => {
    await present(...people);
    await vote('Arbre', { anne: 'for', paul: 'for', lea: 'against' });
    await vote('Barque', { anne: 'against', paul: 'against' });
    await decide(['Arbre'], 'laureate');
    await decide(['Barque'], 'waitingList');
    await decide(['Cabane', 'Digue'], 'notSelected', 'Trop éloignés de la dernière place.');
  };

  it('ranks what was read, with nobody but functions having computed it', async () => {
    const standing = await room.read<Standing>(`juries/${juryId}/standings/${idOf('Arbre')}`);
    expect(standing).toEqual(jasmine.objectContaining({ mean: 100, reviewCount: 2, mustDiscuss: false }));
    const ranking = await room.read<Ranking>(`juries/${juryId}/ranking/current`);
    expect(ranking?.entries.slice(0, 2).map((one) => [one.applicationId, one.rank])).toEqual([
      [idOf('Arbre'), 1],
      [idOf('Barque'), 2],
    ]);
    // Rows go to people who do not know of every project.
    for (const row of (await room.database.collection(`juries/${juryId}/standings`).get()).docs)
      expect(Object.keys(row.data()).filter((key) => ['rank', 'inTieZone', 'cut'].includes(key))).toEqual([]);
    expect((await room.read<Jury>(`juries/${juryId}`))?.submittedCount).toBe(8);
  });

  it('opens a project in the room for a manager or the president only', async () => {
    const open = (name: string) =>
      reasonOf(room.openDossierInRoomAs({ juryId, applicationId: idOf('Arbre') }, world.caller(name, ['juror', juryId])));
    expect(await open('paul')).toBe('leadsNotTheRoom');
    expect(await open('anne')).toBe('accepted');
    expect(await reasonOf(room.openDossierInRoomAs({ juryId, applicationId: 'zzz' }, world.manager))).toBe('unknownApplication');
  });

  it('refuses a decision without quorum, without vote, against the vote, beyond places, naming a juror, or by a juror', async () => {
    expect(await reasonOf(decide(['Arbre'], 'laureate'))).toBe('quorumNotReached');
    await present(...people);
    expect(await reasonOf(decide(['Arbre'], 'laureate'))).toBe('voteMissing');
    await vote('Arbre', { anne: 'against', paul: 'against', lea: 'for' });
    expect(await reasonOf(decide(['Arbre'], 'laureate'))).toBe('voteNotCarried');
    expect(await reasonOf(decide(['Arbre'], 'notSelected', 'Paul Durand-paul s’y oppose.'))).toBe('namesAJuror');
    const input = { juryId, applicationIds: [idOf('Arbre')], outcome: 'notSelected' as const, reason: 'x', orientation: [] };
    expect(await reasonOf(room.recordDecisionAs(input, world.caller('anne', ['juror', juryId])))).toBe('notItsManager');
    expect(await room.read(`juries/${juryId}/decisions/${idOf('Arbre')}`)).toBeNull();
  });

  it('gives the president the casting vote and keeps feedback without names', async () => {
    await present(...people);
    await vote('Arbre', { anne: 'for', paul: 'against' });
    expect(await decide(['Arbre'], 'laureate')).toEqual({ decided: 1, castingVote: true });
    const decision = await room.read<Decision>(`juries/${juryId}/decisions/${idOf('Arbre')}`);
    expect(decision).toEqual(
      jasmine.objectContaining({ outcome: 'laureate', present: 3, quorum: 2, votes: { for: 1, against: 1, abstain: 0 } }),
    );
    expect(decision?.feedback[0]).toEqual({ label: 'Impact', text: 'Point fort du dossier. Remarquable' });
    expect(JSON.stringify(decision?.feedback)).not.toContain('Durand');
  });

  it('sends no feedback from fewer opinions than unveil them, until somebody makes it theirs', async () => {
    await present(...people);
    await vote('Arbre', { anne: 'for', paul: 'for' });
    await room.database.doc(`juries/${juryId}`).update({ unveilAfter: 12 });
    await decide(['Arbre'], 'laureate');
    const recorded = () => room.read<Decision>(`juries/${juryId}/decisions/${idOf('Arbre')}`);
    const proposed = (await recorded())?.proposedFeedback ?? [];
    expect([(await recorded())?.feedback, proposed.length > 0]).toEqual([[], true]);
    const seen = (await recorded())?.decidedAt.toISOString() ?? null;
    const input = { juryId, applicationIds: [idOf('Arbre')], outcome: 'laureate' as const, reason: 'Motif.', orientation: [], seen };
    await room.recordDecisionAs({ ...input, feedback: [...proposed] }, world.manager);
    expect(await recorded()).toEqual(jasmine.objectContaining({ feedback: proposed, proposedFeedback: [] }));
  });

  it('does not count a recused member: neither ballot nor quorum', async () => {
    for (const name of ['paul', 'lea'])
      await room.recuseJurorAs(
        { juryId, jurorUid: world.uid(name), applicationId: idOf('Arbre'), ground: 'board', detail: 'x' },
        world.manager,
      );
    await present('paul', 'lea');
    await vote('Arbre', { paul: 'for', lea: 'for' });
    expect(await reasonOf(decide(['Arbre'], 'laureate'))).toBe('quorumNotReached');
  });

  it('takes the decision from another hand when the manager is a recused juror', async () => {
    await present(...people);
    await vote('Arbre', { anne: 'for', paul: 'for', lea: 'against' });
    await room.database
      .doc(`juries/${juryId}/recusals/${idOf('Arbre')}~${world.manager.uid}`)
      .set({ applicationId: idOf('Arbre'), jurorUid: world.manager.uid, jurorName: 'Claire' });
    expect(await reasonOf(decide(['Arbre'], 'laureate'))).toBe('recusedFromThis');
    const other = world.caller('gilles', ['manager', world.programmeId]);
    const input = { juryId, applicationIds: [idOf('Arbre')], outcome: 'laureate' as const, reason: 'Motif écrit.', orientation: [] };
    expect(await reasonOf(room.recordDecisionAs(input, other))).toBe('accepted');
  });

  it('does not bring back an application that left the selection', async () => {
    await decideAll();
    await room.sealMinutesAs({ juryId }, world.manager);
    await room.database.doc(`applications/${idOf('Arbre')}`).update({ state: 'withdrawn' });
    expect(await room.sendAnnouncementsAs({ juryId }, world.manager)).toEqual({ sent: 3, left: 0 });
    expect((await room.read<Application>(`applications/${idOf('Arbre')}`))?.state).toBe('withdrawn');
    expect(await room.read(`enrolments/${idOf('Arbre')}`)).toBeNull();
  }, 60_000);

  it('records one of two decisions typed at once, and tells the second author to read the first', async () => {
    await present(...people);
    await vote('Barque', { anne: 'against', paul: 'against' });
    const typed = (reason: string, seen: string | null) =>
      reasonOf(
        room.recordDecisionAs(
          { juryId, applicationIds: [idOf('Barque')], outcome: 'waitingList', reason, orientation: [], seen },
          world.manager,
        ),
      );
    const both = await Promise.all([typed('Motif de Claire.', null), typed('Motif de Gilles.', null)]);
    expect(both.toSorted()).toEqual(['accepted', 'decisionChanged']);
    const held = await room.read<Decision>(`juries/${juryId}/decisions/${idOf('Barque')}`);
    expect(await typed(held?.reason ?? '', null)).toBe('accepted');
    const again = await room.read<Decision>(`juries/${juryId}/decisions/${idOf('Barque')}`);
    expect(await typed('Motif des deux.', again?.decidedAt.toISOString() ?? null)).toBe('accepted');
  }, 60_000);

  it('refuses in words minutes that no document could hold', async () => {
    await decideAll();
    await room.database.doc(`juries/${juryId}/decisions/${idOf('Barque')}`).update({ reason: 'a'.repeat(mostMinutesBytes) });
    expect(await reasonOf(room.sealMinutesAs({ juryId }, world.manager))).toBe('minutesTooLong');
  }, 60_000);

  it('seals complete minutes once, with a hash that holds and a PDF', async () => {
    expect(await reasonOf(room.sealMinutesAs({ juryId }, world.manager))).toBe('undecidedProjects');
    await decideAll();
    const before = (await journalLines('act', 'recordDecision')).at(-1)?.sequence ?? 0;
    const { number, hash } = await room.sealMinutesAs({ juryId }, world.manager);
    const minutes = await room.read<Minutes>(`juries/${juryId}/minutes/${number}`);
    expect(minutes?.hash).toBe(hash);
    expect(brokenLink(minutes === null ? [] : [minutes], sha256)).toBeNull();
    const [bytes] = await room.bucket().file(`juries/${juryId}/minutes/1.pdf`).download();
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(minutes?.pdfHash).toBe(sha256(bytes));
    expect((JSON.parse(minutes?.content ?? '{}') as MinutesContent).journal?.sequence).toBeGreaterThanOrEqual(before);
    expect(before).toBeGreaterThan(0);
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(await reasonOf(room.sealMinutesAs({ juryId }, world.manager))).toBe('alreadySealed');
    expect(await reasonOf(decide(['Arbre'], 'laureate'))).toBe('minutesSealed');
  }, 60_000);

  it('seals the bytes of the PDF: a replaced one is named, a lost one is drawn again to the byte', async () => {
    await decideAll();
    await room.sealMinutesAs({ juryId }, world.manager);
    const minutes = (await room.read<Minutes>(`juries/${juryId}/minutes/1`)) as Minutes;
    const file = room.bucket().file(minutes.pdfPath);
    const difference = async () => {
      const [exists] = await file.exists();
      const pdfHash = exists ? sha256((await file.download())[0]) : null;
      return minutesDifference([minutes], new Map([[1, pdfHash]]), sha256);
    };
    expect(await difference()).toBeNull();
    await file.save(Buffer.from('%PDF-forged'), { contentType: 'application/pdf', resumable: false });
    expect(await difference()).toEqual({ number: 1, kind: 'pdfChanged' });
    await file.delete();
    expect(await difference()).toEqual({ number: 1, kind: 'pdfMissing' });
    await room.keepMissingPdf(juryId, minutes);
    expect(await difference()).toBeNull();
  }, 60_000);

  it('keeps the sheet of the minutes that were sealed when two people seal at once', async () => {
    await decideAll();
    const other = world.caller('gilles', ['manager', world.programmeId]);
    const both = await Promise.all([world.manager, other].map((caller) => reasonOf(room.sealMinutesAs({ juryId }, caller))));
    expect(both.sort()).toEqual(['accepted', 'alreadySealed']);
    const minutes = await room.read<Minutes>(`juries/${juryId}/minutes/1`);
    const [metadata] = await room.bucket().file(`juries/${juryId}/minutes/1.pdf`).getMetadata();
    expect(metadata.metadata?.['hash']).toBe(minutes?.hash);
    expect(minutes?.content).toContain('Structure Arbre');
  }, 60_000);

  it('previews without writing, sends once, and enrols the laureate', async () => {
    await decideAll();
    expect(await reasonOf(room.previewAnnouncementsAs({ juryId }, world.manager))).toBe('minutesFirst');
    await room.sealMinutesAs({ juryId }, world.manager);
    const { letters } = await room.previewAnnouncementsAs({ juryId }, world.manager);
    expect(letters.map((one) => [one.projectName, one.letter.outcome, one.recipients.length])).toEqual([
      ['Arbre', 'laureate', 1],
      ['Barque', 'waitingList', 1],
      ['Cabane', 'notSelected', 1],
      ['Digue', 'notSelected', 1],
    ]);
    expect(await room.read(`applications/${idOf('Arbre')}/outcome/letter`)).toBeNull();
    expect(await room.sendAnnouncementsAs({ juryId }, world.manager)).toEqual({ sent: 4, left: 0 });
    expect(await room.sendAnnouncementsAs({ juryId }, world.manager)).toEqual({ sent: 0, left: 0 });
    expect((await room.read<Application>(`applications/${idOf('Barque')}`))?.state).toBe('waitingList');
    expect((await room.read<OutcomeLetter>(`applications/${idOf('Arbre')}/outcome/letter`))?.message).toContain('lauréat');
    const author = world.uid('authorArbre');
    expect(await room.read(`enrolments/${idOf('Arbre')}`)).toEqual(
      jasmine.objectContaining({ team: [author], dayBudget: 6, state: 'enrolled' }),
    );
    expect(await room.read(`memberships/laureate~${world.editionId}~${author}`)).toEqual(
      jasmine.objectContaining({ role: 'laureate', subjectId: idOf('Arbre') }),
    );
    expect(await room.read(`enrolments/${idOf('Barque')}`)).toBeNull();
    expect((await room.read<Jury>(`juries/${juryId}`))?.phase).toBe('announced');
    expect((await room.database.collection('mails').where('to', '==', 'contact@barque.example.org').get()).size).toBeGreaterThanOrEqual(1);
  }, 60_000);
});
