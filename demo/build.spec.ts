/** Why: the demonstration must be as true as real data: reproducible, complete, and accepted by the domain's own checks. */
import type { Application, ApplicationContent } from '@domain/applications/applications';
import { faultsOf } from '@domain/applications/submission';
import type { Form } from '@domain/calls/calls';
import type { Assignment, Recusal } from '@domain/jury/jury';
import { buildDemo } from './build';
import type { World } from './world';

const now = new Date('2026-11-22T09:00:00Z');

const at = <T>(world: World, pattern: RegExp): readonly (readonly [path: string, data: T])[] =>
  [...world.documents.entries()].filter(([path]) => pattern.test(path)).map(([path, data]) => [path, data as T]);

describe('the demonstration', () => {
  let world: World;
  beforeAll(() => {
    world = buildDemo({ now });
  });

  it('is the same when built twice on the same day from the same seed', () => {
    expect([...buildDemo({ now }).documents]).toEqual([...world.documents]);
  });

  it('holds sixty applications in the current call, in every state before a jury', () => {
    const current = at<Application>(world, /^applications\/[^/]+$/).filter(([, application]) => application.callId === 'p-ins-2027-call');
    expect(current.length).toBe(60);
    expect(new Set(current.map(([, application]) => application.state))).toEqual(
      new Set(['draft', 'submitted', 'complement', 'eligible', 'notEligible', 'reoriented', 'withdrawn']),
    );
  });

  it('holds sixty times as many when asked', () => {
    const many = buildDemo({ now, times: 3 });
    expect(
      at<Application>(many, /^applications\/[^/]+$/).filter(([, application]) => application.callId === 'p-ins-2027-call').length,
    ).toBe(180);
  });

  it('submits only applications that the form accepts, files attached', () => {
    const faults = at<Application>(world, /^applications\/[^/]+$/)
      .filter(([, application]) => application.state !== 'draft')
      .flatMap(([path, application]) => {
        const { answers } = world.documents.get(`${path}/content/answers`) as unknown as ApplicationContent;
        const form = world.documents.get(`calls/${application.callId}/forms/1`) as unknown as Form;
        const files = new Set(at(world, new RegExp(`^${path}/files/`)).map(([file]) => file.split('/').at(-1) ?? ''));
        return faultsOf(form, answers, files).map((fault) => `${path} ${fault.fieldId}: ${String(fault.problem)}`);
      });
    expect(faults).toEqual([]);
  });

  it('never gives a dossier to a juror who is recused from it', () => {
    const recused = new Set(at<Recusal>(world, /\/recusals\//).map(([, { applicationId, jurorUid }]) => `${applicationId}~${jurorUid}`));
    expect(recused.size).toBe(3);
    expect(
      at<Assignment>(world, /\/assignments\//).filter(([, { applicationId, jurorUid }]) => recused.has(`${applicationId}~${jurorUid}`)),
    ).toEqual([]);
  });

  it('uses example.org addresses only', () => {
    expect([...world.users.values()].filter(({ email }) => !/[.@]example\.org$/.test(email))).toEqual([]);
  });
});
