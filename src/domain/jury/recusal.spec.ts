import {
  checkDeclaration,
  detectInterests,
  linksToConfirm,
  mayDeclareIn,
  recusalsFor,
  tracedCandidates,
  type CandidateTraces,
} from './recusal';

const now = new Date('2027-05-04T09:00:00Z');
const candidate = (applicationId: string, changes: Partial<CandidateTraces> = {}): CandidateTraces => ({
  applicationId,
  projectName: `Projet ${applicationId}`,
  organisationName: `Structure ${applicationId}`,
  department: '44',
  emailDomains: [],
  authorUids: [],
  ...changes,
});
const juror = { uid: 'j1', organisationName: "Ressourcerie de l'Île", emailDomain: 'ressourcerie-ile.example.org' };

describe('detectInterests', () => {
  it('finds the same organisation written another way', () =>
    expect(detectInterests(juror, [], [candidate('a', { organisationName: 'ressourcerie de l’ile' }), candidate('b')])).toEqual([
      { applicationId: 'a', ground: 'sameOrganisation', detail: 'organisationName', isCertain: true },
    ]));
  it('finds an author with an address at the same domain', () =>
    expect(detectInterests(juror, [], [candidate('a', { emailDomains: ['ressourcerie-ile.example.org'] })])).toEqual([
      { applicationId: 'a', ground: 'sameOrganisation', detail: 'emailDomain', isCertain: true },
    ]));
  it('suspects nobody because both use a public mailbox', () =>
    expect(detectInterests({ ...juror, emailDomain: 'gmail.com' }, [], [candidate('a', { emailDomains: ['gmail.com'] })])).toEqual([]));
  it('finds an organisation coached before', () =>
    expect(detectInterests(juror, ['Structure A'], [candidate('a')])).toEqual([
      { applicationId: 'a', ground: 'earlierCoaching', detail: 'earlierCoaching', isCertain: true },
    ]));
  it('takes a name that holds the other, or a domain below the other, for possible only', () =>
    expect(
      detectInterests(
        { ...juror, organisationName: 'Réseau Trame' },
        [],
        [candidate('a', { organisationName: 'Trame' }), candidate('b', { emailDomains: ['lab.ressourcerie-ile.example.org'] })],
      ),
    ).toEqual([
      { applicationId: 'a', ground: 'sameOrganisation', detail: 'organisationName', isCertain: false },
      { applicationId: 'b', ground: 'sameOrganisation', detail: 'emailDomain', isCertain: false },
    ]));
  it('lets a certain sign hide a possible one', () =>
    expect(
      detectInterests(
        { ...juror, organisationName: 'Réseau Trame' },
        [],
        [candidate('a', { organisationName: 'Trame', emailDomains: [juror.emailDomain] })],
      ),
    ).toEqual([{ applicationId: 'a', ground: 'sameOrganisation', detail: 'emailDomain', isCertain: true }]));
  it('finds a juror who is an author', () => expect(detectInterests(juror, [], [candidate('a', { authorUids: ['j1'] })]).length).toBe(1));
  it('does not match two organisations without a name', () =>
    expect(detectInterests({ ...juror, organisationName: '' }, [''], [candidate('a', { organisationName: '' })])).toEqual([]));
});

describe('linksToConfirm', () => {
  const possible = (applicationId: string) => ({
    applicationId,
    ground: 'sameOrganisation' as const,
    detail: 'organisationName',
    isCertain: false,
  });
  const nothing = { declared: [], dismissed: [], existing: [] };
  it('asks of possible links alone, until each is declared, dismissed or bound already', () => {
    const detected = [possible('a'), possible('b'), possible('c'), possible('d'), { ...possible('e'), isCertain: true }];
    const ids = (answered: Parameters<typeof linksToConfirm>[1]) => linksToConfirm(detected, answered).map((one) => one.applicationId);
    expect(ids(nothing)).toEqual(['a', 'b', 'c', 'd']);
    const declared = [{ applicationId: 'a', ground: 'board' as const, detail: '' }];
    expect(ids({ declared, dismissed: ['b'], existing: ['c'] })).toEqual(['d']);
  });
  it('binds nobody by a possible link', () =>
    expect(
      recusalsFor({ uid: 'j1', name: 'Anne', programmeId: 'pins' }, [], [possible('a')], { roster: [candidate('a')], existing: [], now }),
    ).toEqual([]));
});

describe('tracedCandidates', () => {
  it('sees the own organisation of a juror by its name in the roster, where a jury holds no trace', () => {
    const { emailDomains: _, authorUids: __, ...named } = candidate('a', { organisationName: 'ressourcerie de l’ile' });
    expect(detectInterests(juror, [], tracedCandidates([named], []))).toEqual([
      { applicationId: 'a', ground: 'sameOrganisation', detail: 'organisationName', isCertain: true },
    ]);
  });
  it('keeps to the roster, with what is known of each', () => {
    const a = candidate('a', { authorUids: ['j1'] });
    expect(tracedCandidates([a, candidate('b')], [a, candidate('z')]).map(({ applicationId }) => applicationId)).toEqual(['a', 'b']);
    expect(tracedCandidates([candidate('a')], [a])).toEqual([a]);
  });
});

describe('checkDeclaration', () => {
  const roster = [candidate('a'), candidate('b')];
  const one = { applicationId: 'a', ground: 'board' as const, detail: '' };
  it('accepts a declaration without any interest', () => expect(checkDeclaration('declaring', roster, []).ok).toBeTrue());
  it('refuses while the jury is being composed and once decided', () => {
    expect(checkDeclaration('composing', roster, [])).toEqual({ ok: false, reason: 'declarationNotOpen' });
    expect(mayDeclareIn('decided')).toBeFalse();
  });
  it('lets a juror step aside late, during scoring or deliberation', () =>
    expect(['scoring', 'deliberating'].every((phase) => mayDeclareIn(phase as 'scoring'))).toBeTrue());
  it('refuses an application that is not a candidate', () =>
    expect(checkDeclaration('declaring', roster, [{ ...one, applicationId: 'z' }])).toEqual({ ok: false, reason: 'unknownApplication' }));
  it('refuses the same application twice', () =>
    expect(checkDeclaration('declaring', roster, [one, one])).toEqual({ ok: false, reason: 'declaredTwice' }));
  it('asks for words when the ground is "other"', () =>
    expect(checkDeclaration('declaring', roster, [{ ...one, ground: 'other', detail: '  ' }])).toEqual({
      ok: false,
      reason: 'detailNeeded',
    }));
  it('refuses a detail longer than 500 characters', () =>
    expect(checkDeclaration('declaring', roster, [{ ...one, detail: 'x'.repeat(501) }])).toEqual({ ok: false, reason: 'detailTooLong' }));
});

describe('recusalsFor', () => {
  const context = { roster: [candidate('a'), candidate('b')], existing: ['b'], now };
  const person = { uid: 'j1', name: 'Anne', programmeId: 'pins' };
  it('prefers the declared ground to the detected one, and keeps what is already there', () => {
    const made = recusalsFor(
      person,
      [{ applicationId: 'a', ground: 'board', detail: ' trésorière ' }],
      [
        { applicationId: 'a', ground: 'sameOrganisation', detail: 'emailDomain', isCertain: true },
        { applicationId: 'b', ground: 'sameOrganisation', detail: 'x', isCertain: true },
      ],
      context,
    );
    expect(made.map((one) => [one.applicationId, one.ground, one.detail, one.source, one.projectName])).toEqual([
      ['a', 'board', 'trésorière', 'declared', 'Projet a'],
    ]);
  });
});
