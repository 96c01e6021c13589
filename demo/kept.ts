/** Why: what was put in the world is read back by kind, typed once, for what follows from it and for the specs. */
import type { AlumnusProfile } from '@domain/alumni/alumni';
import type { Application, ApplicationContent, Screening } from '@domain/applications/applications';
import type { Call } from '@domain/calls/calls';
import type { Enrolment, Meeting, Milestone, Mission } from '@domain/coaching/coaching';
import type { Jury } from '@domain/jury/jury';
import type { Indicator, IndicatorSource } from '@domain/impact/impact';
import type { Attendance, Session } from '@domain/peers/peers';
import type { Membership } from '@domain/people/people';
import type { Edition } from '@domain/programmes/programmes';
import type { World } from './world';

interface Kept {
  readonly editions: Edition;
  readonly calls: Call;
  readonly applications: Application;
  readonly contents: ApplicationContent;
  readonly decisions: Screening;
  readonly juries: Jury;
  readonly enrolments: Enrolment;
  readonly meetings: Meeting;
  readonly milestones: Milestone;
  readonly missions: Mission;
  readonly sessions: Session;
  readonly attendances: Attendance;
  readonly indicators: Indicator;
  readonly indicatorSources: IndicatorSource;
  readonly alumni: AlumnusProfile;
  readonly memberships: Membership;
}

const places: Readonly<Record<keyof Kept, RegExp>> = {
  editions: /^editions\/[^/]+$/,
  calls: /^calls\/[^/]+$/,
  applications: /^applications\/[^/]+$/,
  contents: /^applications\/[^/]+\/content\/answers$/,
  decisions: /^applications\/[^/]+\/screening\/decision$/,
  juries: /^juries\/[^/]+$/,
  enrolments: /^enrolments\/[^/]+$/,
  meetings: /^enrolments\/[^/]+\/meetings\/[^/]+$/,
  milestones: /^enrolments\/[^/]+\/milestones\/[^/]+$/,
  missions: /^enrolments\/[^/]+\/missions\/[^/]+$/,
  sessions: /^sessions\/[^/]+$/,
  attendances: /^sessions\/[^/]+\/attendances\/[^/]+$/,
  indicators: /^indicators\/[^/]+$/,
  indicatorSources: /^indicators\/[^/]+\/sources\/[^/]+$/,
  alumni: /^alumni\/[^/]+$/,
  memberships: /^memberships\/[^/]+$/,
};

/** Paths and documents of a kind, in the order in which they were put. */
export const kept = <K extends keyof Kept>(world: World, kind: K): readonly (readonly [path: string, data: Kept[K]])[] =>
  [...world.documents.entries()]
    .filter(([path]) => places[kind].test(path))
    .map(([path, data]) => [path, data as unknown as Kept[K]] as const);
