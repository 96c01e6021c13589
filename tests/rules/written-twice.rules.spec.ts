import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '@domain/alumni/alumni';
import { topics } from '@domain/alumni/profile';
import { mostBytes, mostFileBytes, mostFiles, type ApplicationState } from '@domain/applications/applications';
import { mostFields } from '@domain/calls/amending/amend-form';
import { mostChosen } from '@domain/calls/check-answer';
import type { CallState } from '@domain/calls/calls';
import type { MilestoneState } from '@domain/coaching/coaching';
import { isAxisScore } from '@domain/coaching/diagnostic';
import { diagnosticAxes } from '@domain/coaching/enrolment';
import { mostDependencies } from '@domain/coaching/milestones';
import { mostObjectives } from '@domain/coaching/roadmap';
import type { Ballot, Review } from '@domain/jury/jury';
import { longestComment, longestCommentToCandidate, longestNote } from '@domain/jury/review';
import type { Person } from '@domain/people/people';
import type { AttendanceState, Session, SessionKind, SessionState } from '@domain/peers/peers';
import type { ScalingStrategy } from '@domain/programmes/programmes';

const rules = readFileSync(join(process.cwd(), 'firestore.rules'), 'utf8');

/** Every member of a closed type, no more and no less: another one does not compile. */
const every = <T extends string>(members: Readonly<Record<T, true>>): readonly string[] => Object.keys(members);
/** Some members of a closed type. */
const some = <T extends string = never>(...members: readonly NoInfer<T>[]): readonly string[] => members;

/** Each list of words in the rules, by what is compared with it, and what the domain says of it. */
const lists: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'data.locale': [every<Person['locale']>({ fr: true, en: true })],
  'data.state': [
    // A call that anyone reads.
    some<CallState>('open', 'closed', 'announced'),
    every<MilestoneState>({ toCome: true, inProgress: true, reached: true, postponed: true, abandoned: true }),
    every<SessionState>({ planned: true, held: true, cancelled: true }),
    every<AttendanceState>({ present: true, late: true, absent: true }),
    every<Exchange['state']>({ open: true, met: true, closed: true }),
  ],
  // An application that left its authors' hands: all but the draft.
  state: [
    every<Exclude<ApplicationState, 'draft'>>({
      submitted: true,
      complement: true,
      eligible: true,
      notEligible: true,
      reoriented: true,
      laureate: true,
      waitingList: true,
      notSelected: true,
      withdrawn: true,
    }),
  ],
  'data.recommendation': [every<NonNullable<Review['recommendation']>>({ select: true, discuss: true, decline: true })],
  'data.choice': [every<Ballot['choice']>({ for: true, against: true, abstain: true })],
  'data.strategy': [
    every<ScalingStrategy>({ diversification: true, duplication: true, fertilisation: true, cooperation: true, merger: true }),
  ],
  // A reason is due when a milestone is put off; a dependency waits for none that is settled.
  '(!(next.state': [some<MilestoneState>('postponed', 'abandoned')],
  'get(path).data.state': [some<MilestoneState>('reached', 'abandoned')],
  'data.audience': [every<Session['audience']>({ edition: true, community: true })],
  'data.kind': [
    every<SessionKind>({
      seminar: true,
      collectiveDay: true,
      webinar: true,
      coDevelopment: true,
      learningVisit: true,
      funders: true,
      alumni: true,
    }),
    every<Exchange['kind']>({ need: true, offer: true }),
  ],
};

/** Bounds that the domain names, as the rules write them. */
const limits: readonly (readonly [meaning: string, written: RegExp, limit: number])[] = [
  ['files of an application', /attached\.count < (\d+)/, mostFiles],
  ['bytes of the files of an application', /attached\.bytes \+ size <= (\d+)/, mostBytes],
  ['bytes of a file', /data\.size > 0 && data\.size <= (\d+)/, mostFileBytes],
  ['answers of an application', /data\.answers\.size\(\) <= (\d+)/, mostFields],
  ['choices of one answer', /areTexts\(value, (\d+)\)/, mostChosen],
  ['comment to the candidate', /isText\(data\.commentToCandidate, (\d+)\)/, longestCommentToCandidate],
  ['comment on a criterion', /function isComment\(list, index\).*isText\(list\[index\], (\d+)\)/, longestComment],
  ['private note of a juror', /data\.jurorUid == me\(\) && isText\(data\.text, (\d+)\)/, longestNote],
  ['objectives of a roadmap', /data\.position >= 0 && data\.position < (\d+)/, mostObjectives],
];

const wordsOf = (list: string): readonly string[] => [...list.matchAll(/'(\w+)'/g)].map(([, word]) => word ?? '');
const written = [...rules.matchAll(/(\S+) in \[([^\]]*)\]/g)]
  .map(([, subject = '', list = '']) => ({ subject, words: wordsOf(list) }))
  .filter(({ words }) => words.length > 0);
const key = (words: readonly string[]): string => [...words].sort().join(' ');

describe('what is written in the domain and in the rules', () => {
  it('names the same words in every closed list', () => {
    expect(written.length).toBeGreaterThan(14);
    const known = (subject: string): readonly string[] => (lists[subject] ?? []).map(key);
    expect(written.filter(({ subject, words }) => !known(subject).includes(key(words)))).toEqual([]);
  });

  it('holds no list of the domain that the rules forgot', () => {
    const inRules = new Set(written.map(({ subject, words }) => `${subject}: ${key(words)}`));
    const expected = Object.entries(lists).flatMap(([subject, all]) => all.map((words) => `${subject}: ${key(words)}`));
    expect(expected.filter((one) => !inRules.has(one))).toEqual([]);
  });

  it('offers the topics of the community, all of them', () => {
    const [, list = ''] = /list\.size\(\) <= 12 && list\.hasOnly\(\[([^\]]*)\]/.exec(rules) ?? [];
    expect(key(wordsOf(list))).toBe(key(topics));
  });

  for (const [meaning, pattern, limit] of limits)
    it(`bounds alike the ${meaning}`, () => expect(Number(pattern.exec(rules)?.[1])).toBe(limit));

  it('follows as many dependencies of a milestone as it may have', () => {
    const [, body = ''] = /function waitsForNobody\(ids\) \{([^}]*)\}/.exec(rules) ?? [];
    const looked = [...body.matchAll(/isOver\(ids, (\d+)\)/g)].map(([, index]) => Number(index));
    expect(looked).toEqual(Array.from({ length: mostDependencies }, (_, index) => index));
  });

  it('scores the axes of the diagnostic, all of them, from 0 to 5', () => {
    const [, axes = ''] = /data\.keys\(\)\.hasOnly\(\[('strategy'[^\]]*)\]/.exec(rules) ?? [];
    expect(key(wordsOf(axes))).toBe(key(diagnosticAxes.map(({ id }) => id)));
    const scales = [...rules.matchAll(/(?:data\[axis\] in|data\.scores\.values\(\)\.hasOnly\()\s?\[([\d, ]+)\]/g)];
    expect(scales.map(([, scale = '']) => scale.split(', ').map(Number))).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2, 3, 4, 5],
    ]);
    expect([-1, 0, 1, 2, 3, 4, 5, 6, 2.5].filter(isAxisScore)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
