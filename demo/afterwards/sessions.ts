/** Why: sessions held and to come, with registrations and signed half-days. */
import { createHash } from 'node:crypto';
import { markId, signatureId } from '@domain/peers/attendance';
import { link, recordLink, sheetContent, sheetSubject } from '@domain/peers/chain';
import type { Attendance, ChainLink, HalfDay, Session, SessionKind, SheetSeal } from '@domain/peers/peers';
import { halfDaysBetween } from '@domain/peers/sessions';
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { after, hours, minutes } from '@domain/shared/time';
import type { World } from '../world';

export interface Person {
  readonly uid: string;
  readonly name: string;
  readonly organisationName: string;
}

export interface Planned {
  readonly id: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly link: string;
  readonly startsIn: number;
  /** The hour in Paris, and the length in hours. */
  readonly from: number;
  readonly length: number;
  readonly audience: Session['audience'];
  /** Signed, and not validated yet: its sheet waits for a manager. */
  readonly isUnsealed?: true;
}

const planned: readonly Planned[] = [
  {
    id: 'seminar-1',
    kind: 'seminar',
    title: 'Séminaire 1 : ce qui ne doit pas changer',
    description: 'Deux jours pour distinguer le cœur de votre innovation de ce qui peut s’adapter. Apportez votre récit en une page.',
    place: 'Maison des communs, Lyon',
    link: '',
    startsIn: -38,
    from: 9,
    length: 32,
    audience: 'edition',
  },
  {
    id: 'webinar-1',
    kind: 'webinar',
    title: 'Webinaire : trois montages pour essaimer',
    description: 'Antenne, franchise sociale, coopération : avantages, coûts, pièges. Questions en direct.',
    place: '',
    link: 'https://visio.example.org/essaimage',
    startsIn: -17,
    from: 11,
    length: 2,
    audience: 'community',
  },
  {
    id: 'codev-1',
    kind: 'coDevelopment',
    title: 'Co-développement : groupe A',
    description: 'Une situation, six pairs, deux heures. La charte de confidentialité est acceptée en entrant.',
    place: '',
    link: 'https://visio.example.org/codev-a',
    startsIn: -4,
    from: 13,
    length: 2,
    audience: 'edition',
  },
  {
    id: 'pitch',
    kind: 'collectiveDay',
    title: 'Atelier : dire son projet en trois minutes',
    description: 'Chacun s’entraîne devant les autres, puis devant deux administratrices de fondation.',
    place: 'Maison de l’ESS, Paris',
    link: '',
    startsIn: -1,
    from: 9,
    length: 4,
    audience: 'edition',
    isUnsealed: true,
  },
  {
    id: 'today',
    kind: 'collectiveDay',
    title: 'Journée collective : mesurer l’impact à plusieurs sites',
    description: 'Matin : choisir peu d’indicateurs. Après-midi : les tester sur vos données.',
    place: 'La Fabrique des possibles, Paris',
    link: '',
    startsIn: 0,
    from: 8,
    length: 9,
    audience: 'edition',
  },
  {
    id: 'codev-2',
    kind: 'coDevelopment',
    title: 'Co-développement : groupe B',
    description: 'Une situation, six pairs, deux heures. La charte de confidentialité est acceptée en entrant.',
    place: '',
    link: 'https://visio.example.org/codev-b',
    startsIn: 1,
    from: 13,
    length: 2,
    audience: 'edition',
  },
  {
    id: 'funders',
    kind: 'funders',
    title: 'Rencontre avec des financeurs',
    description: 'Huit fondations et fonds, vingt minutes chacun. Inscrivez-vous avant la clôture des créneaux.',
    place: 'Maison de l’ESS, Paris',
    link: 'https://visio.example.org/financeurs',
    startsIn: 19,
    from: 9,
    length: 7,
    audience: 'edition',
  },
  {
    id: 'visit',
    kind: 'learningVisit',
    title: 'Visite apprenante chez un essaimeur',
    description: 'Une journée sur place pour voir comment un réseau de onze sites partage sa gouvernance.',
    place: 'Rennes',
    link: '',
    startsIn: 33,
    from: 9,
    length: 8,
    audience: 'edition',
  },
  {
    id: 'alumni',
    kind: 'alumni',
    title: 'Rencontre annuelle des alumni',
    description: 'Une journée de retrouvailles et d’entraide, ouverte à toutes les promotions.',
    place: 'Nantes',
    link: '',
    startsIn: 52,
    from: 9,
    length: 8,
    audience: 'community',
  },
];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const drawn = 'M8 40 C 30 4, 44 60, 62 30 S 96 12, 118 36 S 150 52, 172 22';

const manager = { byUid: 'demo-manager', byName: 'Claire Vautrin' };

/** One person's half-day: signed unless absent, answered for at its end. */
const recordsOf = (
  world: World,
  session: Session,
  half: HalfDay,
  { uid, name, organisationName }: Person,
): readonly Identified<Attendance>[] => {
  const about = { v: 2 as const, programmeId: session.programmeId, halfDayId: half.id, uid, name, organisationName };
  const absent = world.chance.next() < 0.08;
  const late = !absent && world.chance.next() < 0.07;
  const offline = !absent && !late && world.chance.next() < 0.04;
  const signedAt = after(half.startsAt, minutes(late ? 25 : world.chance.between(-12, 8)));
  const at = offline ? after(half.endsAt, minutes(10)) : signedAt;
  const answered = {
    kind: 'mark' as const,
    state: absent ? ('absent' as const) : late ? ('late' as const) : ('present' as const),
    lateMinutes: late ? 25 : 0,
    earlyMinutes: 0,
    ...manager,
    at: after(half.endsAt, minutes(30)),
  };
  const mark = { ...about, ...answered, id: markId(half.id, uid, 1) };
  return absent ? [mark] : [{ ...about, kind: 'signature', signature: drawn, signedAt, at, id: signatureId(half.id, uid, 'a1') }, mark];
};

/** What a manager seals once a sheet is complete. */
const sealOf = (session: Session, half: HalfDay, previous: ChainLink | null, records: number, at: Date): ChainLink => {
  const content = sheetContent({ sheet: half.id, records, ...manager });
  return link(previous, { programmeId: session.programmeId, subject: sheetSubject(half.id), attendanceId: '', content }, sha256, at);
};

const putAttendances = (
  world: World,
  path: string,
  session: Session,
  people: readonly Person[],
  isSealed: boolean,
): Pick<Session, 'presentCount' | 'timesFixed' | 'sealed'> => {
  let previous: ChainLink | null = null;
  const came = new Set<string>();
  const sealed: Record<string, SheetSeal> = {};
  const putLink = (one: ChainLink): void => {
    world.put(`${path}/chain/${String(one.number).padStart(6, '0')}`, one);
    previous = one;
  };
  for (const half of session.halfDays) {
    const records = people
      .flatMap((person) => recordsOf(world, session, half, person))
      .filter((record) => isSealed || (record.v === 2 && record.kind === 'signature'))
      .sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const record of records) {
      const { id, ...fields } = record;
      if (fields.v === 2 && fields.kind === 'signature') came.add(fields.uid);
      world.put(`${path}/attendances/${id}`, fields);
      putLink(recordLink(previous, record, sha256, record.at));
    }
    if (!isSealed) continue;
    const at = after(half.endsAt, minutes(45));
    const last = sealOf(session, half, previous, records.length, at);
    putLink(last);
    sealed[half.id] = { at, byName: manager.byName, number: last.number, hash: last.hash };
  }
  return { presentCount: came.size, timesFixed: true, sealed };
};

const halfDaysOf = (one: Planned, startsAt: Date, endsAt: Date): Session['halfDays'] => {
  const halfDays = halfDaysBetween(startsAt, endsAt);
  if (!halfDays.ok) throw new Error(`The demonstration's session ${one.id} is refused: ${halfDays.reason}`);
  return halfDays.value;
};

const isPast = (one: Planned): boolean => one.startsIn < 0;

const sessionOf = (world: World, edition: Identified<Edition>, one: Planned, registeredCount: number): Session => {
  const startsAt = world.at(one.startsIn, one.from);
  const endsAt = after(startsAt, hours(one.length));
  return {
    v: 1,
    programmeId: edition.programmeId,
    editionId: edition.id,
    editionName: edition.name,
    audience: one.audience,
    kind: one.kind,
    title: one.title,
    description: one.description,
    place: one.place,
    link: one.link,
    trainerName: 'Driss Saïdi',
    startsAt,
    endsAt,
    halfDays: halfDaysOf(one, startsAt, endsAt),
    capacity: one.kind === 'coDevelopment' ? 8 : 40,
    state: isPast(one) && one.isUnsealed !== true ? 'held' : 'planned',
    registeredCount,
    waitingCount: 0,
    presentCount: 0,
    createdAt: world.at(Math.min(-80, one.startsIn - 60)),
  };
};

/** Who registers: nearly everyone soon before a session, the first three long before. */
const registeredFor = (one: Planned, people: readonly Person[], community: readonly Person[]): readonly Person[] => {
  const coming =
    one.audience === 'community' ? [...people, ...community.slice(0, 14)] : one.kind === 'coDevelopment' ? people.slice(0, 7) : people;
  return one.startsIn < 25 ? coming : coming.slice(0, 3);
};

const putRegistrations = (world: World, path: string, programmeId: string, one: Planned, registered: readonly Person[]): void => {
  for (const person of registered)
    world.put(`${path}/registrations/${person.uid}`, {
      v: 1,
      programmeId,
      name: person.name,
      organisationName: person.organisationName,
      state: 'registered',
      at: world.at(one.startsIn - 12),
    });
};

/** One session with who registers; when it is over, signed, and validated unless it says otherwise. */
export const putSession = (world: World, edition: Identified<Edition>, one: Planned, registered: readonly Person[]): void => {
  const path = `sessions/${edition.id}-${one.id}`;
  const session = sessionOf(world, edition, one, registered.length);
  putRegistrations(world, path, edition.programmeId, one, registered);
  world.put(path, { ...session, ...(isPast(one) ? putAttendances(world, path, session, registered, one.isUnsealed !== true) : {}) });
};

/** The sessions of an edition; those of the past are signed, and all but yesterday's validated. */
export const putSessions = (world: World, edition: Identified<Edition>, people: readonly Person[], community: readonly Person[]): void => {
  for (const one of planned) putSession(world, edition, one, registeredFor(one, people, community));
};
