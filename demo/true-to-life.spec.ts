/** Why: whoever tries the demonstration must believe it: nobody is there twice, no sentence is repeated by everybody, dates agree and every room holds something. */
import type { Application } from '@domain/applications/applications';
import type { Edition } from '@domain/programmes/programmes';
import type { Dossier } from '@domain/jury/jury';
import { days } from '@domain/shared/instant';
import { overseasDepartments } from '@domain/shared/territories';
import { after, dayOf } from '@domain/shared/time';
import { accounts } from './accounts';
import { buildDemo } from './build';
import { kept } from './kept';
import type { World } from './world';

const now = new Date('2026-11-22T09:00:00Z');
const world: World = buildDemo({ now });

const at = (pattern: RegExp) => [...world.documents.entries()].filter(([path]) => pattern.test(path));
const every = <K extends Parameters<typeof kept>[1]>(kind: K) => kept(world, kind).map(([, data]) => data);
const on = (moment: Date | null): string => (moment === null ? '' : dayOf(moment));
const inDays = (count: number): string => dayOf(after(now, days(count)));

const repeated = (texts: readonly string[], most = 1): readonly string[] => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > most).map(([text]) => text);
};

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value.normalize('NFC')];
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? Object.values(value).flatMap(textsIn) : [];
};

describe('the people and projects of the demonstration', () => {
  const applications = every('applications');
  const profiles = every('alumni');

  it('bear no name twice', () => expect(repeated([...world.users.values()].map(({ name }) => name))).toEqual([]));
  it('have no address twice', () => expect(repeated([...world.users.values()].map(({ email }) => email))).toEqual([]));

  it('tell of themselves in words of their own', () => {
    expect(profiles.length).toBe(80);
    expect(repeated(profiles.map(({ headline }) => headline))).toEqual([]);
    expect(repeated(profiles.map(({ organisationName }) => organisationName))).toEqual([]);
    expect(
      repeated(
        profiles.map(({ lived }) => lived),
        3,
      ),
    ).toEqual([]);
    expect(
      repeated(
        profiles.map(({ askMe }) => askMe),
        3,
      ),
    ).toEqual([]);
  });

  it('have projects, organisations and needs that no other has', () => {
    const named = applications.filter(({ projectName }) => projectName !== '');
    expect(named.length).toBeGreaterThan(90);
    expect(repeated(named.map(({ projectName }) => projectName))).toEqual([]);
    expect(repeated(named.map(({ organisationName }) => organisationName).filter(Boolean))).toEqual([]);
    const needs = every('contents').map(({ answers }) => answers['innovation']);
    expect(repeated(needs.filter((need) => typeof need === 'string'))).toEqual([]);
  });

  it('come from the whole country, overseas too', () => {
    const departments = new Set([...applications, ...profiles].map(({ department }) => department).filter(Boolean));
    expect(departments.size).toBeGreaterThan(45);
    expect(overseasDepartments.filter((one) => !departments.has(one))).toEqual([]);
  });

  it('walk roads of their own', () => {
    const headings = every('enrolments').map(({ heading }) => heading);
    expect(repeated(headings.filter(Boolean), 2)).toEqual([]);
  });

  it('write de, le, que and their like as French does before a vowel', () => {
    const wrong = /(?<![\p{L}’'-])(?:de|le|la|que|ne|se|je|jusque|lorsque) (?!onz|oui|un\b|une\b|huit|hui|y\b)[aeiouyéèêâîôû]/iu;
    const article = /(?<![\p{L}’'-])(?:de|à) (?:Le|Les) (?=\p{Lu})/u;
    const faults = [...world.documents.entries()].flatMap(([path, data]) =>
      textsIn(data)
        .filter((text) => wrong.test(text) || article.test(text) || /\{\w+\}/.test(text))
        .map((text) => `${path}: ${(wrong.exec(text) ?? article.exec(text))?.[0] ?? text}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the accounts of the demonstration', () => {
  it('are people who hold what they say', () => {
    const held = every('memberships');
    const rolesOf = (uid: string) => held.filter((one) => one.uid === uid).map(({ role }) => role);
    expect(accounts.filter(({ uid }) => rolesOf(uid).length === 0)).toEqual([]);
    expect(rolesOf('demo-manager-2')).toContain('manager');
    for (const uid of ['demo-partner', 'demo-funder']) expect(rolesOf(uid)).toContain('partner');
  });

  it('find something on the home page: partners a session to come in their programme', () => {
    const programmes = every('memberships')
      .filter(({ role }) => role === 'partner')
      .map(({ scopeId }) => scopeId);
    const coming = every('sessions').filter(({ startsAt }) => startsAt > now);
    for (const uid of ['demo-partner', 'demo-funder']) {
      const mine = every('memberships')
        .filter(({ role }) => role === 'partner')
        .filter((one) => one.uid === uid);
      expect(coming.some(({ programmeId }) => mine.some(({ scopeId }) => scopeId === programmeId)))
        .withContext(uid)
        .toBeTrue();
    }
    expect(programmes.length).toBeGreaterThan(1);
    expect(at(/^people\/demo-manager-2\/nextActs\//).length).toBeGreaterThan(0);
  });
});

describe('the dates of the demonstration', () => {
  const editions = kept(world, 'editions');
  const callOf = (editionId: string) => every('calls').find((call) => call.editionId === editionId);
  const dayOfStep = ({ calendar }: Edition, label: string): string => calendar.find((entry) => entry.label === label)?.from ?? '';

  it('follow one another in every edition, and are those of its call', () => {
    for (const [path, edition] of editions) {
      const starts = edition.calendar.map(({ from }) => from);
      expect(starts)
        .withContext(path)
        .toEqual([...starts].sort());
      const call = callOf(path.split('/')[1] ?? '');
      if (call === undefined) continue;
      const received = edition.calendar.find(({ label }) => label === 'Appel à candidatures');
      expect([received?.from, received?.to])
        .withContext(path)
        .toEqual([dayOf(call.opensAt ?? now), dayOf(call.closesAt ?? now)]);
      expect(edition.createdAt < (call.opensAt ?? now))
        .withContext(path)
        .toBeTrue();
      expect(edition.createdAt < now)
        .withContext(path)
        .toBeTrue();
      expect(call.state === 'open')
        .withContext(path)
        .toBe((call.closesAt ?? now) > now);
    }
  });

  it('are those of the state of each edition', () => {
    for (const [path, edition] of editions.filter(([id]) => callOf(id.split('/')[1] ?? '') !== undefined)) {
      const begun = dayOfStep(edition, 'Lancement de la promotion') <= dayOf(now);
      expect(begun)
        .withContext(path)
        .toBe(edition.state === 'running');
      expect(dayOfStep(edition, 'Bilan') > dayOf(now))
        .withContext(path)
        .toBeTrue();
    }
  });

  it('let a jury read after its call is closed, and deliberate on the day of the calendar', () => {
    for (const [path, jury] of kept(world, 'juries')) {
      const call = callOf(jury.editionId);
      const edition = editions.find(([id]) => id === `editions/${jury.editionId}`)?.[1];
      const [closes, reads, meets] = [call?.closesAt ?? now, jury.readingClosesAt ?? now, jury.deliberationAt ?? now];
      expect(closes < reads && reads < meets)
        .withContext(path)
        .toBeTrue();
      expect(edition === undefined ? '' : dayOfStep(edition, 'Jury'))
        .withContext(path)
        .toBe(dayOf(meets));
      expect(jury.createdAt < now)
        .withContext(path)
        .toBeTrue();
    }
  });

  it('announce after the jury, and begin a road on the day of the launch', () => {
    for (const [path, plan] of kept(world, 'enrolments')) {
      const edition = editions.find(([id]) => id === `editions/${plan.editionId}`)?.[1];
      expect(edition === undefined ? '' : dayOfStep(edition, 'Lancement de la promotion'))
        .withContext(path)
        .toBe(dayOf(plan.enrolledAt));
      const application = world.documents.get(path.replace('enrolments', 'applications')) as unknown as Application;
      const announced = application.announcedAt ?? now;
      expect(edition !== undefined && dayOfStep(edition, 'Jury') < dayOf(announced) && announced < plan.enrolledAt)
        .withContext(path)
        .toBeTrue();
    }
  });
});

describe('each room of the demonstration holds something', () => {
  it('the journal and the mails sent', () => {
    expect(at(/^auditQueue\//).length).toBeGreaterThan(20);
    expect(at(/^mails\//).length).toBe(at(/^mailLog\//).length);
    expect(at(/^mails\//).length).toBeGreaterThan(20);
  });

  it('a jury that read blind and deliberates today, every opinion given', () => {
    const [path, jury] = kept(world, 'juries').find(([, one]) => one.blind) ?? ['', null];
    expect(jury?.phase).toBe('deliberating');
    expect(on(jury?.deliberationAt ?? null) === inDays(0)).toBeTrue();
    expect(jury?.submittedCount).toBe(jury?.assignmentCount ?? -1);
    const dossiers = at(new RegExp(`^${path}/dossiers/`)).map(([, dossier]) => dossier as unknown as Dossier);
    expect(dossiers.length).toBeGreaterThan(5);
    expect(dossiers.filter(({ organisationName, files }) => organisationName !== '' || files.length > 0)).toEqual([]);
    expect(world.documents.has(`${path}/room/current`)).toBeTrue();
  });

  it('a session today, one tomorrow to remind of, and yesterday a sheet that waits for its managers', () => {
    const sessions = kept(world, 'sessions');
    const onDay = (from: number) => sessions.filter(([, { startsAt }]) => on(startsAt) === inDays(from));
    expect(onDay(0).length).toBe(1);
    expect(onDay(1).length).toBe(1);
    const [[path, session] = ['', null]] = onDay(-1);
    expect(Object.keys(session?.sealed ?? {})).toEqual([]);
    expect(at(new RegExp(`^${path}/attendances/`)).length).toBeGreaterThan(0);
    expect(at(/^people\/demo-manager\/nextActs\/reviewAttendance~/).length).toBe(1);
  });

  it('the results of this year for every programme and the organisation, counted by the product, open to their records', () => {
    const of = (programmeId: string, year: number) =>
      new Map(
        kept(world, 'indicators')
          .filter(([, one]) => one.programmeId === programmeId && one.year === year)
          .map(([path, one]) => [one.code, { ...one, path }]),
      );
    for (const programmeId of [...at(/^programmes\/[^/]+$/).map(([path]) => path.split('/')[1] ?? ''), 'all'])
      expect([...of(programmeId, 2026).keys()].length)
        .withContext(programmeId)
        .toBe(5);
    const [now26, reported] = [of('p-ins', 2026), of('p-ins', 2023)];
    for (const code of [
      'callsLaunched',
      'projectsAccompanied',
      'networkingActions',
      'networkingParticipants',
      'webinarParticipants',
    ] as const)
      expect(now26.get(code)?.value).withContext(code).toBeGreaterThan(0);
    const projects = now26.get('projectsAccompanied');
    expect(kept(world, 'indicatorSources').filter(([path]) => path.startsWith(`${projects?.path ?? ''}/`)).length).toBe(
      projects?.value ?? -1,
    );
    expect(reported.get('networkingActions')?.frozenAs?.value).toBe(3);
    expect(reported.get('webinarParticipants')?.value).toBeGreaterThan(9);
  });

  it('years that nobody counted, between those that were', () => {
    const years = new Set(
      every('indicators')
        .filter(({ programmeId }) => programmeId === 'p-ins')
        .map(({ year }) => year),
    );
    expect([...years].sort()).toEqual([2023, 2026]);
    const held = every('sessions').filter(({ startsAt }) => startsAt.getFullYear() < 2026);
    expect(held.filter(({ halfDays, sealed }) => Object.keys(sealed ?? {}).length !== halfDays.length)).toEqual([]);
  });

  it('a late milestone, a mission under way, and a complement due tomorrow', () => {
    const late = every('milestones').filter(({ state, dueOn }) => state === 'inProgress' && dueOn < dayOf(now));
    expect(late.length).toBeGreaterThan(0);
    expect(every('missions').some(({ state }) => state === 'underWay')).toBeTrue();
    const due = every('applications').flatMap(({ openRequest }) => openRequest?.dueAt ?? []);
    expect(due.some((one) => on(one) === inDays(1))).toBeTrue();
  });
});
