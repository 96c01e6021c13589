import type { Call } from '../calls/calls';
import {
  checkSettings,
  settingFaults,
  composeJury,
  memberFromInvitation,
  refusalToMove,
  type JuryFacts,
  type JurySettings,
} from './composition';

const now = new Date('2027-05-04T09:00:00Z');
const settings: JurySettings = {
  name: "Jury P'INS 2027",
  reviewsPerApplication: 3,
  unveilAfter: 3,
  quorumShare: 0.5,
  places: 8,
  blind: false,
  readingClosesAt: null,
  deliberationAt: null,
};
const criterion = (id: string, weight: number) => ({ id, label: id, help: '', weight, anchors: [] });
const aCall = (changes: Partial<Call> = {}): Call => ({
  v: 1,
  programmeId: 'pins',
  programmeName: "P'INS",
  editionId: 'pins-2027',
  name: "P'INS 2027",
  tagline: '',
  presentation: '',
  benefits: [],
  calendar: [],
  questions: [],
  expectedLoad: '',
  state: 'closed',
  opensAt: null,
  closesAt: null,
  formVersion: 1,
  regulationVersion: 1,
  eligibility: [],
  grid: [criterion('impact', 60), criterion('model', 40)],
  contactEmail: '',
  createdAt: now,
  ...changes,
});

describe('composeJury', () => {
  it('copies the grid of the call, so that later edits change nothing', () => {
    const made = composeJury('call1', aCall(), settings, now);
    expect(made.ok && made.value.criterionIds).toEqual(['impact', 'model']);
    expect(made.ok && made.value.phase).toBe('composing');
  });
  it('refuses a call that is still a draft', () =>
    expect(composeJury('c', aCall({ state: 'draft' }), settings, now)).toEqual({ ok: false, reason: 'callNotOpened' }));
  it('refuses weights that do not sum to 100', () =>
    expect(composeJury('c', aCall({ grid: [criterion('impact', 60)] }), settings, now)).toEqual({
      ok: false,
      reason: 'weightsDoNotSumTo100',
    }));
  it('takes a grid of twelve criteria, refuses an empty one and one of thirteen', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => criterion(`c${index}`, index === 0 ? 89 : 1));
    expect(composeJury('c', aCall({ grid: twelve }), settings, now).ok).toBeTrue();
    expect(composeJury('c', aCall({ grid: [] }), settings, now)).toEqual({ ok: false, reason: 'gridEmpty' });
    expect(composeJury('c', aCall({ grid: Array.from({ length: 13 }, (_, index) => criterion(`c${index}`, 1)) }), settings, now)).toEqual({
      ok: false,
      reason: 'gridTooLong',
    });
  });
  it('refuses to unveil after more reviews than there will be', () =>
    expect(checkSettings({ ...settings, unveilAfter: 4 })).toEqual({ ok: false, reason: 'unveilBeyondReviews' }));
  it('refuses a quorum under one half', () =>
    expect(checkSettings({ ...settings, quorumShare: 0.4 })).toEqual({ ok: false, reason: 'quorumOutOfRange' }));
  it('refuses half a review', () =>
    expect(checkSettings({ ...settings, reviewsPerApplication: 2.5 })).toEqual({ ok: false, reason: 'settingsOutOfRange' }));
  it('says of each number what is wrong with it', () => {
    expect(settingFaults(settings)).toEqual({});
    expect(settingFaults({ reviewsPerApplication: 13, unveilAfter: 0, places: Number.NaN, quorumShare: 1.1 })).toEqual({
      reviewsPerApplication: 'settingsOutOfRange',
      unveilAfter: 'settingsOutOfRange',
      places: 'settingsOutOfRange',
      quorumShare: 'quorumOutOfRange',
    });
  });
});

describe('memberFromInvitation', () => {
  it('keeps what the invitation says', () => {
    const member = memberFromInvitation(
      { quality: 'funder', capacity: 8, organisationName: 'Fondation Horizon', voting: true, alternate: true },
      'Anne Le Goff',
      'Anne@Horizon.example.org',
      'pins',
    );
    expect(member).toEqual(
      jasmine.objectContaining({
        quality: 'funder',
        capacity: 8,
        organisationName: 'Fondation Horizon',
        emailDomain: 'horizon.example.org',
        voting: true,
        alternate: true,
        declaredAt: null,
      }),
    );
  });
  it('falls back on defaults when details are absent or absurd', () => {
    const member = memberFromInvitation({ quality: 'king', capacity: -3 }, 'A', 'a@b.fr', 'pins');
    expect([member.quality, member.capacity, member.voting, member.alternate]).toEqual(['expert', 15, true, false]);
  });
});

describe('refusalToMove', () => {
  const member = { voting: true, alternate: false, declaredAt: now };
  const facts = (phase: JuryFacts['jury']['phase'], changes: Partial<JuryFacts> = {}): JuryFacts => ({
    jury: { phase, presidentUid: 'a', reviewsPerApplication: 2 },
    members: [member, member],
    memberUids: ['a', 'b'],
    applicationCount: 4,
    fewestAssignments: 2,
    fewestReviews: 1,
    ...changes,
  });
  it('lets a complete jury move step by step until the deliberation', () => {
    expect(refusalToMove(facts('composing'), 'declaring')).toBeNull();
    expect(refusalToMove(facts('declaring'), 'scoring')).toBeNull();
    expect(refusalToMove(facts('scoring'), 'deliberating')).toBeNull();
  });
  it('refuses to skip a phase or to go back', () => {
    expect(refusalToMove(facts('composing'), 'scoring')).toBe('notTheNextPhase');
    expect(refusalToMove(facts('scoring'), 'declaring')).toBe('notTheNextPhase');
  });
  it('refuses declarations without applications, without enough members or without a president', () => {
    expect(refusalToMove(facts('composing', { applicationCount: 0 }), 'declaring')).toBe('noApplications');
    expect(refusalToMove(facts('composing', { members: [member, { ...member, alternate: true }] }), 'declaring')).toBe('tooFewMembers');
    expect(refusalToMove(facts('composing', { memberUids: ['b', 'c'] }), 'declaring')).toBe('noPresident');
  });
  it('refuses scoring while nobody declared or an application lacks readers', () => {
    expect(refusalToMove(facts('declaring', { members: [{ ...member, declaredAt: null }] }), 'scoring')).toBe('nobodyDeclared');
    expect(refusalToMove(facts('declaring', { fewestAssignments: 1 }), 'scoring')).toBe('assignmentIncomplete');
  });
  it('refuses to deliberate on an application nobody read', () =>
    expect(refusalToMove(facts('scoring', { fewestReviews: 0 }), 'deliberating')).toBe('applicationWithoutReview'));
  it('leaves the last two phases to the minutes and to the announcements', () => {
    expect(refusalToMove(facts('deliberating'), 'decided')).toBe('minutesFirst');
    expect(refusalToMove(facts('decided'), 'announced')).toBe('announcementsFirst');
  });
});
