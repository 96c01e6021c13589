/** Why: nothing is cut in silence: each query that stops, each list a screen reads in part and each `most…` says here what becomes of the rest. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../running/processes.ts';

/** A spec and words of the case that proves it; or why nothing lies beyond, or why the rest follows. */
type Stance = readonly [spec: string, words: string] | string;

const one = 'asks whether there is any, or for the latest alone';
const turn = 'a turn of a loop: the next one goes on';
const pages: Stance = ['functions/src/platform/store/each-document.spec.ts', 'is treated page after page'];
const atOnce: Stance = ['functions/src/every-callable.spec.ts', 'and says so of one more'];
const amended = (words: string): Stance => ['src/domain/calls/amending/amend-form.spec.ts', words];
const [limit, fns, app, domain] = ['limit(', 'functions/src', 'src/app', 'src/domain'];

const stances: Readonly<Record<string, Stance>> = {
  [`${fns}/admin/verify-audit.ts ${limit}pageSize)`]: turn,
  [`${fns}/alumni/propose-introduction.ts ${limit}mostPending)`]: [`${fns}/alumni/community.spec.ts`, 'respects five waiting on each side'],
  [`${fns}/applications/application-access.ts ${limit}mostFiles + 1)`]: [`${fns}/applications/screening-acts.spec.ts`, 'above forty files'],
  [`${fns}/applications/derived/settle-files.ts mostObjects`]: [
    `${fns}/applications/derived/settle-files.spec.ts`,
    'holds as many as it may',
  ],
  [`${fns}/applications/invite-co-author.ts mostInvitations`]: [`${fns}/applications/measure.spec.ts`, 'counts the invitations withdrawn'],
  [`${fns}/applications/invite-co-author.ts ${limit}mostInvitations)`]: [`${fns}/applications/measure.spec.ts`, 'tooManyInvitations'],
  [`${fns}/applications/leave-jury.ts ${limit}1)`]: one,
  [`${fns}/applications/screen-application.ts mostAtOnce`]: atOnce,
  [`${fns}/applications/start-application.ts mostAttempts`]: [`${fns}/applications/measure.spec.ts`, 'stops after ten applications'],
  [`${fns}/applications/start-application.ts ${limit}mostAttempts)`]: [
    `${fns}/applications/measure.spec.ts`,
    'stops after ten applications',
  ],
  [`${fns}/applications/submission/take-number.ts mostInATurn`]: turn,
  [`${fns}/applications/submission/take-number.ts ${limit}1)`]: one,
  [`${fns}/calls/log-uncovered-need.ts mostFromOneAddress`]: [`${fns}/calls/calls.spec.ts`, 'tooManyAsked'],
  [`${fns}/coaching/enrolment-access.ts mostMissions`]: [`${fns}/coaching/coaching.spec.ts`, 'tooManyMissions'],
  [`${fns}/coaching/enrolment-access.ts ${limit}mostMissions)`]: [`${fns}/coaching/coaching.spec.ts`, 'tooManyMissions'],
  [`${fns}/coaching/refresh-progress.ts ${limit}1)`]: one,
  [`${fns}/impact/compute-indicators.ts mostSourcesKept`]: [`${fns}/impact/compute-indicators.spec.ts`, 'says how many more count'],
  [`${fns}/jury/composing/assign-jury.ts mostAttempts`]: 'tries of one act, refused by name after them',
  [`${fns}/jury/composing/create-jury.ts ${limit}1)`]: one,
  [`${fns}/jury/deciding/seal-minutes.ts ${limit}1)`]: one,
  [`${fns}/jury/preparing/open-reading.ts mostRounds`]: 'a task goes on with what is left at its retry',
  [`${fns}/jury/reading/refresh-standings.ts mostWeight`]: turn,
  [`${fns}/peers/sealing.ts ${limit}1)`]: one,
  [`${fns}/platform/first-administrator.ts ${limit}1)`]: one,
  [`${fns}/platform/journal/audit-chain.ts mostAtOnce`]: turn,
  [`${fns}/platform/journal/audit-chain.ts ${limit}mostAtOnce)`]: turn,
  [`${fns}/platform/migrations.ts ${limit}pageSize)`]: [`${fns}/platform/platform.spec.ts`, 'go through every page'],
  [`${fns}/platform/store/each-document.ts ${limit}pageSize)`]: pages,
  [`${fns}/programmes/create-edition.ts ${limit}1)`]: one,
  [`${fns}/programmes/create-programme.ts ${limit}1)`]: one,
  [`${app}/applications/applications-gateway.ts beyond: 'nothing'`]: [
    'tests/rules/applications-shapes.rules.spec.ts',
    'a forty-first document',
  ],
  [`${app}/applications/screening/bulk-decision.ts most`]: 'forty at a time: the dialog says how many are left for the next',
  [`${app}/backend/callables.ts mostTries`]: 'tries of one act, refused by name after them',
  [`${app}/backend/sending/sender.ts mostTries`]: 'tries of one act, refused by name after them',
  [`${app}/backend/stored/document-query.ts mostAtOnce`]: [`${app}/backend/stored/pages.spec.ts`, 'is followed to its end'],
  [`${app}/backend/stored/document-query.ts ${limit}query.limit)`]: [`${app}/backend/stored/pages.spec.ts`, 'is followed to its end'],
  [`${app}/calls/settings/call-words-form.ts mostBenefits`]: [`${app}/calls/settings/call-words-form.spec.ts`, 'with the number'],
  [`${app}/calls/settings/call-words-form.ts mostCalendarLines`]: [`${app}/calls/settings/call-words-form.spec.ts`, 'with the number'],
  [`${app}/coaching/coaching-gateway.ts beyond: 'nothing'`]: ['tests/rules/coaching-roadmap.rules.spec.ts', 'a seventh objective'],
  [`${app}/impact/impact-gateway.ts beyond: 'nothing'`]: 'one a code and a year, for the years shown',
  [`${app}/programmes/programmes-gateway.ts beyond: 'nothing'`]: 'an edition has one call',
  [`${app}/shared/choices/lookup.ts mostShown`]: [`${app}/shared/choices/choices.spec.ts`, 'says that more can be found'],
  [`${app}/shell/frame/notifications.ts beyond: 'older'`]: 'the bell says that these are the latest, the home page shows those not read',
  [`${app}/shell/home/my-day-gateway.ts beyond: 'older'`]: 'the last two calls of a programme: its page has the rest',
  [`${app}/shell/home/my-day-gateway.ts beyond: 'others'`]: 'the next sessions, among the next dates: their page has the rest',
  [`${app}/shell/home/outlook.ts mostDates`]: [`${app}/shell/home/outlook.spec.ts`, 'shows the nearest few'],
  [`${app}/shell/palette/palette-gateway.ts mostShown`]: [`${app}/shell/palette/palette.spec.ts`, 'beyond the eight it shows'],
  [`${app}/shell/palette/palette-gateway.ts beyond: 'others'`]: [`${app}/shell/palette/palette.spec.ts`, 'beyond the eight it shows'],
  [`${domain}/jury/assigning/spread.ts mostSweeps`]: 'readings stay where they are: valid, and met about as evenly',
  [`${domain}/jury/assigning/spread.ts mostJoinsTried`]: [`${fns}/jury/assigning/pile-news.spec.ts`, 'say how many groups read apart'],
  [`${domain}/applications/applications.ts mostAuthors`]: [`${fns}/people/accept-invitation.spec.ts`, 'never a ninth'],
  [`${domain}/applications/applications.ts mostFiles`]: [`${domain}/applications/permissions.spec.ts`, 'takes forty files and 200 MB'],
  [`${domain}/applications/applications.ts mostBytes`]: [`${domain}/applications/permissions.spec.ts`, 'takes forty files and 200 MB'],
  [`${domain}/applications/applications.ts mostFileBytes`]: [`${domain}/applications/documents.spec.ts`, 'empty or too large'],
  [`${domain}/applications/file-bytes.ts mostMembers`]: 'of an archive, to know its type: beyond them it is of none',
  [`${domain}/calls/amending/amend-call.ts mostItems`]: [
    `${domain}/calls/amending/amend-call.spec.ts`,
    'takes forty conditions and forty questions',
  ],
  [`${domain}/calls/amending/amend-form.ts mostSections`]: amended('take thirty parts and two hundred questions'),
  [`${domain}/calls/amending/amend-form.ts mostFields`]: amended('take thirty parts and two hundred questions'),
  [`${domain}/calls/check-answer.ts mostUnits`]: 'bytes of a text whose characters are counted',
  [`${domain}/calls/check-answer.ts mostChosenOf`]: 'the lower of its own most and of the one below',
  [`${domain}/calls/check-answer.ts mostChosen`]: [`${domain}/calls/check-answer.spec.ts`, 'takes sixty choices'],
  [`${domain}/coaching/milestones.ts mostDependencies`]: [`${domain}/coaching/milestones.spec.ts`, 'waits for eight others at most'],
  [`${domain}/coaching/missions.ts mostDays`]: 'half days of one mission, within the budget of its plan',
  [`${domain}/coaching/roadmap.ts mostObjectives`]: [`${domain}/coaching/roadmap.spec.ts`, 'takes objectives up to six'],
  [`${domain}/coaching/roadmap.ts mostMilestones`]: 'said by the roadmap, whose button goes; more are followed to the end',
  [`${domain}/jury/deciding/minutes.ts mostMinutesBytes`]: [`${fns}/jury/deciding/deciding.spec.ts`, 'that no document could hold'],
  [`${domain}/jury/composition.ts mostCriteria`]: [`${domain}/jury/composition.spec.ts`, 'takes a grid of twelve criteria'],
};

const written: readonly RegExp[] = [
  /\.(limit\([^()]+\))/g,
  /\b(beyond: '(?!pages)\w+')/g,
  /\bconst (most(?:[A-Z]\w*)?)(?=(?::[^=;]+)? = [\d({m])/g,
];

/** Each limit that says nothing of what lies beyond, whose proof is gone, or that is listed and gone: one sentence each. */
export function unprovenLimits(): readonly string[] {
  const files = globSync('{src,functions/src}/**/*.ts', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
  const found = files.filter((file) => !/\.spec\.ts$|\/testing\//.test(file)).flatMap(limitsOf);
  const proofs = Object.entries(stances).flatMap(([key, stance]) => (typeof stance === 'string' || isProof(stance) ? [] : [key]));
  return [
    ...[...new Set(found)]
      .filter((key) => stances[key] === undefined)
      .map((key) => `${key}: say in unproven-limits.ts what becomes of the rest`),
    ...Object.keys(stances)
      .filter((key) => !found.includes(key))
      .map((key) => `tools/proving/limits/unproven-limits.ts: ${key} is gone`),
    ...proofs.map((key) => `tools/proving/limits/unproven-limits.ts: the case that proves ${key} is gone`),
  ];
}

function limitsOf(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return written.flatMap((pattern) => [...text.matchAll(pattern)].map(([, limit_ = '']) => `${file} ${limit_}`));
}

const isProof = ([spec, words]: Exclude<Stance, string>): boolean => readFileSync(join(ROOT, spec), 'utf8').includes(words);
