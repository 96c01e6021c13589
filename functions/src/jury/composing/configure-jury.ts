/** Why: settings may change until people have read under them; the president is chosen among the members. */
import * as v from 'valibot';
import type { Call } from '@domain/calls/calls';
import { checkSettings } from '@domain/jury/composition';
import { isPreparing } from '@domain/jury/opening/preparing';
import type { Jury, JuryMember } from '@domain/jury/jury';
import { changesBetween } from '@domain/people/tracing';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { settingsToWrite } from '@domain/shared/settings-met';
import { audit } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { accepted, invalid, Refused } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { juryAt, juryToManage, membersOf } from '../jury-access';
import { formInForce, refuseShownIdentity } from './blind-form';
import { settingsEntries } from './create-jury';

const entries = { presidentUid: v.pipe(v.string(), v.maxLength(128)), ...settingsEntries };
/** `seen`: the settings as the form showed them; left out, everything asked is written. */
const schema = v.object({ juryId: id, ...entries, seen: v.optional(v.object(entries)) });
type Input = v.InferOutput<typeof schema>;

/** What people have read or scored under stays as it was. */
const frozen: Readonly<Record<Jury['phase'], readonly (keyof Jury)[]>> = {
  composing: [],
  declaring: [],
  scoring: ['blind', 'alsoHidden', 'reviewsPerApplication', 'unveilAfter'],
  deliberating: ['blind', 'alsoHidden', 'reviewsPerApplication', 'unveilAfter', 'places', 'quorumShare', 'presidentUid'],
  decided: ['blind', 'alsoHidden', 'reviewsPerApplication', 'unveilAfter', 'places', 'quorumShare', 'presidentUid', 'name'],
  announced: ['blind', 'alsoHidden', 'reviewsPerApplication', 'unveilAfter', 'places', 'quorumShare', 'presidentUid', 'name'],
};

export const configureJuryAs = ({ juryId, seen, ...asked }: Input, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const jury = await juryToManage(transaction, juryId, caller);
    const members = await membersOf(transaction, juryId);
    const call = fromSnapshot<Call>(await transaction.get(database.doc(`calls/${jury.callId}`)));
    const form = call === null ? null : await formInForce(transaction, jury.callId, call);
    const before = { alsoHidden: [], ...jury };
    const met = settingsToWrite<typeof asked>(seen ?? asked, asked, seen === undefined ? asked : held(before, asked));
    if (!met.ok) throw new Refused('settingChanged', 'failed-precondition', met.reason);
    const settings = met.value;
    accepted(checkSettings(settings));
    const locked = frozen[jury.phase].find((field) => canonical(settings[field as keyof typeof settings]) !== canonical(before[field]));
    if (locked !== undefined) throw new Refused('settingFrozen', 'failed-precondition', locked);
    if (settings.presidentUid !== '' && !members.some((member) => member.id === settings.presidentUid && member.voting))
      throw invalid('presidentNotAVotingMember', 'presidentUid');
    if (call !== null && form !== null && !frozen[jury.phase].includes('blind')) refuseShownIdentity(settings, form, call);
    if (isPreparing(jury, caller.now)) throw new Refused('preparingNow');
    // What a preparation left undone followed the former settings.
    const dropped = (jury.preparing ?? null) === null ? {} : { preparing: { ...jury.preparing, state: 'dropped' } };
    transaction.update(juryAt(juryId), { ...settings, ...dropped });
    audit(transaction, caller, {
      act: 'configureJury',
      subject: `juries/${juryId}`,
      programmeId: jury.programmeId,
      summary: `Réglages de ${jury.name} modifiés.`,
      changes: changesBetween(named(held(before, settings), members), named(settings, members)),
    });
    return null;
  });

/** A president is told by name. */
const named = (settings: Pick<Input, 'presidentUid'>, members: readonly Identified<JuryMember>[]): object => ({
  ...settings,
  presidentUid: members.find(({ id: uid }) => uid === settings.presidentUid)?.name ?? settings.presidentUid,
});

const held = <T extends object>(jury: Jury, settings: T): T =>
  Object.fromEntries(Object.keys(settings).map((key) => [key, jury[key as keyof Jury]])) as T;

/** `configureJury({ juryId, presidentUid, …settings of createJury, seen })`; refuses `settingFrozen` and `settingChanged` naming the field. */
export const configureJury = callable('configureJury', schema, configureJuryAs);
