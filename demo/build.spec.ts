/** Why: the demonstration must be as true as real data: reproducible, complete, and accepted by the domain's own checks. */
import type { Application, ApplicationContent, OutcomeLetter } from '@domain/applications/applications';
import { faultsOf } from '@domain/applications/submission';
import { countedIn, funnelStages } from '@domain/applications/listing/funnel';
import type { CallFunnel, Form } from '@domain/calls/calls';
import { schemeNames } from '@domain/calls/orientation';
import {
  headShape,
  lookShape,
  meetingShape,
  milestoneShape,
  missionShape,
  objectiveShape,
  planShape,
} from '@domain/coaching/reading/sound';
import type { Assignment, Recusal } from '@domain/jury/jury';
import type { CandidateTraces } from '@domain/jury/recusal';
import { sifted, type Shape } from '@domain/shared/contract/shape';
import { accounts } from './accounts';
import { buildDemo } from './build';
import type { World } from './world';

const now = new Date('2026-11-22T09:00:00Z');

const at = (world: World, pattern: RegExp) => [...world.documents.entries()].filter(([path]) => pattern.test(path));

const applicationsOf = (world: World) =>
  at(world, /^applications\/[^/]+$/).map(([path, data]) => ({ path, application: data as unknown as Application }));

/** `application~juror` of every document of these places. */
const pairsAt = (world: World, pattern: RegExp): readonly string[] =>
  at(world, pattern).map(([, data]) => {
    const { applicationId, jurorUid } = data as unknown as Recusal | Assignment;
    return `${applicationId}~${jurorUid}`;
  });

describe('the demonstration', () => {
  let world: World;
  beforeAll(() => {
    world = buildDemo({ now });
  });

  it('is the same when built twice on the same day from the same seed', () => {
    expect([...buildDemo({ now }).documents]).toEqual([...world.documents]);
  });

  it('holds sixty applications in the current call, in every state before a jury', () => {
    const current = applicationsOf(world).filter(({ application }) => application.callId === 'p-ins-2027-call');
    expect(current.length).toBe(60);
    expect(new Set(current.map(({ application }) => application.state))).toEqual(
      new Set(['draft', 'submitted', 'complement', 'eligible', 'notEligible', 'reoriented', 'withdrawn']),
    );
  });

  it('holds three times as many when asked', () => {
    const many = buildDemo({ now, times: 3 });
    expect(applicationsOf(many).filter(({ application }) => application.callId === 'p-ins-2027-call').length).toBe(180);
  });

  it('submits only applications that the form accepts, files attached', () => {
    const faults = applicationsOf(world)
      .filter(({ application }) => application.state !== 'draft')
      .flatMap(({ path, application }) => {
        const { answers } = world.documents.get(`${path}/content/answers`) as unknown as ApplicationContent;
        const form = world.documents.get(`calls/${application.callId}/forms/1`) as unknown as Form;
        const files = new Set(at(world, new RegExp(`^${path}/files/`)).map(([file]) => file.split('/').at(-1) ?? ''));
        return faultsOf(form, answers, files).map((fault) => `${path} ${fault.fieldId}: ${fault.problem}`);
      });
    expect(faults).toEqual([]);
  });

  it('never gives a dossier to a juror who is recused from it', () => {
    const recused = new Set(pairsAt(world, /\/recusals\//));
    expect(recused.size).toBe(5);
    expect(pairsAt(world, /\/assignments\//).filter((pair) => recused.has(pair))).toEqual([]);
  });

  it('lets every juror sign in, so that each jury can give its opinions and reach its quorum', () => {
    const members = at(world, /^juries\/[^/]+\/members\//).map(([path]) => path.split('/').at(-1) ?? '');
    expect(members.length).toBeGreaterThan(20);
    expect(members.filter((uid) => (world.users.get(uid)?.password ?? null) === null)).toEqual([]);
    expect(members.filter((uid) => accounts.every((one) => one.uid !== uid))).toEqual([]);
  });

  it('holds what finds the interests of each juror, for every candidate of a reading jury', () => {
    const entriesAt = (pattern: RegExp) => at(world, pattern).flatMap(([, data]) => data['entries'] as readonly CandidateTraces[]);
    const traces = entriesAt(/\/traces\//);
    expect(traces.map(({ applicationId }) => applicationId)).toEqual(entriesAt(/\/rosters\//).map(({ applicationId }) => applicationId));
    expect(traces.filter(({ authorUids, emailDomains }) => authorUids.length === 0 || emailDomains.length === 0)).toEqual([]);
  });

  it('tells the manager as many applications to screen as the hub of the call shows', () => {
    const told = at(world, /^people\/demo-manager\/nextActs\/screenApplications~/);
    expect(told.length).toBe(1);
    for (const [path, { count }] of told) {
      const funnel = world.documents.get(`callFunnels/${path.split('~')[1] ?? ''}`) as unknown as CallFunnel;
      expect(count).toBe(countedIn(funnel.counts, funnelStages.toScreen));
    }
  });

  it('holds plans that the pages of coaching show whole', () => {
    const shapes: readonly (readonly [RegExp, Shape<Record<string, unknown>>])[] = [
      [/^enrolments\/[^/]+$/, planShape],
      [/\/objectives\/[^/]+$/, objectiveShape],
      [/\/milestones\/[^/]+$/, milestoneShape],
      [/\/missions\/[^/]+$/, missionShape],
      [/\/meetings\/[^/]+$/, meetingShape],
      [/\/diagnostics\/[^/]+$/, headShape],
      [/\/sides\/[^/]+$/, lookShape],
    ];
    for (const [place, shape] of shapes) {
      const held = at(world, place);
      expect(held.length).withContext(String(place)).toBeGreaterThan(0);
      expect(
        sifted(
          shape,
          held.map(([path, data]) => ({ ...data, id: path })),
        ).faulty,
      ).toEqual([]);
    }
  });

  it('holds the letter of every decision that its authors were told, in words', () => {
    const told = applicationsOf(world).filter(({ application }) =>
      ['notEligible', 'reoriented', 'laureate', 'waitingList', 'notSelected'].includes(application.state),
    );
    expect(told.length).toBeGreaterThan(10);
    for (const { path, application } of told) {
      const letter = world.documents.get(`${path}/outcome/letter`) as unknown as OutcomeLetter | undefined;
      expect(letter?.outcome)
        .withContext(path)
        .toBe(application.state as OutcomeLetter['outcome']);
      expect(application.announcedAt)
        .withContext(path)
        .toEqual(letter?.sentAt ?? null);
      expect(letter?.orientation.filter((scheme) => scheme in schemeNames) ?? []).toEqual([]);
    }
  });

  it('uses example.org addresses only', () => {
    expect([...world.users.values()].filter(({ email }) => !/[.@]example\.org$/.test(email))).toEqual([]);
  });
});
