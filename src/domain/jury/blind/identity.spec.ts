import type { Field, FieldType, Form } from '../../calls/calls';
import { ask } from '../../calls/presets/call-preset';
import { essentialOrganisation } from '../../calls/presets/essential';
import { pInsSections } from '../../calls/presets/p-ins-form';
import { isHiddenWhenBlind, shownIdentity } from './identity';

const formOf = (...fields: readonly Field[]): Pick<Form, 'sections'> => ({ sections: [{ id: 's', title: 'S', help: '', fields }] });
const shown = (...fields: readonly Field[]): readonly string[] => shownIdentity(formOf(...fields), []).map((field) => field.id);

describe('isHiddenWhenBlind', () => {
  it('hides by type, whatever was ticked', () => {
    for (const type of ['siren', 'legalForm', 'link', 'file'] satisfies readonly FieldType[])
      expect(isHiddenWhenBlind(ask('x', type, 'X'), []))
        .withContext(type)
        .toBeTrue();
  });
  it('hides by role: the organisation’s name, its date of creation, who leads', () => {
    for (const id of ['organisationName', 'createdOn', 'leaderName', 'leaderRole'])
      expect(isHiddenWhenBlind(ask(id, 'shortText', 'X'), []))
        .withContext(id)
        .toBeTrue();
    const bornOn = ask('bornOn', 'date', 'Depuis quand ?');
    const rule = { id: 'r', label: '', reason: '', source: '', test: 'minimumAge' as const, fieldId: 'bornOn', years: 2 };
    expect(isHiddenWhenBlind(bornOn, [])).toBeFalse();
    expect(isHiddenWhenBlind(bornOn, [rule])).toBeTrue();
  });
  it('hides what the call or the jury hides, and leaves the project readable', () => {
    expect(isHiddenWhenBlind(ask('why', 'longText', 'Pourquoi ?', { hiddenFromJurors: true }), [])).toBeTrue();
    expect(isHiddenWhenBlind(ask('why', 'longText', 'Pourquoi ?'), [], ['why'])).toBeTrue();
    expect(isHiddenWhenBlind(ask('why', 'longText', 'Pourquoi ?'), [])).toBeFalse();
    expect(isHiddenWhenBlind(ask('projectName', 'shortText', 'Nom du projet'), [])).toBeFalse();
  });
});

describe('shownIdentity', () => {
  it('finds nothing left in the forms of our presets', () =>
    expect(shownIdentity({ sections: [...pInsSections, essentialOrganisation] }, [])).toEqual([]));
  it('names free questions that ask who applies', () =>
    expect(
      shown(
        ask('q1', 'shortText', 'Nom de votre association'),
        ask('q2', 'shortText', 'Raison sociale'),
        ask('q3', 'number', 'Numéro SIRET'),
        ask('q4', 'shortText', 'Adresse du siège'),
        ask('q5', 'date', 'Date de création'),
        ask('q6', 'shortText', 'Nom du président'),
        ask('q7', 'shortText', 'Téléphone'),
      ),
    ).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7']));
  it('lets through what speaks of the project, and what is hidden already', () =>
    expect(
      shown(
        ask('p1', 'shortText', 'Nom du projet'),
        ask('p2', 'longText', "Décrivez l'organisation du projet"),
        ask('p3', 'longText', 'À qui le projet s’adresse-t-il ?'),
        ask('p4', 'shortText', 'Raison sociale', { hiddenFromJurors: true }),
        ask('p5', 'siren', 'Numéro SIREN'),
      ),
    ).toEqual([]));
  it('no longer names what the jury also hides', () =>
    expect(shownIdentity(formOf(ask('q', 'shortText', 'Raison sociale')), [], ['q'])).toEqual([]));
});
