import { frenchWords } from '../calls/describe-answer';
import { saidIn } from './opening/dossier-item';
import type { Application, ApplicationFile } from '../applications/applications';
import type { Answers, Field, Form } from '../calls/calls';
import { pInsSections } from '../calls/presets/p-ins-form';
import { assembleDossier, rosterPages, rosterPageSize } from './dossier';

const field = (id: string, changes: Partial<Field> = {}): Field => ({
  id,
  type: 'shortText',
  label: id,
  help: '',
  required: false,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
  ...changes,
});
const form: Form = {
  v: 1,
  programmeId: 'pins',
  version: 1,
  published: true,
  sections: [
    { id: 's1', title: 'Vous', help: '', fields: [field('leader', { hiddenFromJurors: true }), field('rules', { type: 'consent' })] },
    {
      id: 's2',
      title: 'Projet',
      help: '',
      fields: [
        field('domain', { type: 'choice', options: [{ value: 'home', label: 'Habitat' }] }),
        field('budget', { type: 'money' }),
        field('employs', { type: 'yesNo' }),
        field('why', { showWhen: { fieldId: 'domain', oneOf: ['health'] } }),
        field('statutes', { type: 'file' }),
        field('secret', { type: 'file', hiddenFromJurors: true }),
      ],
    },
  ],
};
const application = { id: 'a', projectName: 'Lien', organisationName: 'Asso', department: '44' } as unknown as Application & { id: string };
const file = (id: string, fieldId: string) =>
  ({ id, fieldId, name: `${id}.pdf`, size: 10, storagePath: `applications/a/${id}/${id}.pdf` }) as unknown as ApplicationFile & {
    id: string;
  };
const answers = { leader: 'Nadia', rules: true, domain: 'home', budget: 12000, employs: false, why: 'hidden by its condition' };
const build = (blind: boolean) =>
  assembleDossier(
    { programmeId: 'pins', blind },
    { application, answers, form, files: [file('f1', 'statutes'), file('f2', 'secret')], eligibility: [] },
  );

describe('assembleDossier', () => {
  it('removes what is hidden from jurors and the organisation in blind reading', () => {
    const dossier = build(true);
    expect(dossier.sections.map((section) => section.title)).toEqual(['Projet']);
    expect(dossier.files).toEqual([]);
    expect(dossier.organisationName).toBe('');
    expect(JSON.stringify(dossier)).not.toContain('Nadia');
  });
  it('keeps it in open reading', () => expect(JSON.stringify(build(false))).toContain('Nadia'));
  it('writes words instead of codes and leaves out consents and hidden conditions', () => {
    const items = build(false).sections.flatMap((section) => section.items);
    expect(items.map((item) => item.fieldId)).toEqual(['leader', 'domain', 'budget', 'employs']);
    expect(items.find((item) => item.fieldId === 'domain')?.text).toBe('Habitat');
    expect(items.find((item) => item.fieldId === 'employs')?.text).toBe('Non');
    expect(items.find((item) => item.fieldId === 'budget')?.text.replace(/\s/g, ' ')).toBe('12 000 €');
  });
  it('is built from answers that no form could have given, without them', () => {
    const strange = { ...answers, budget: { toString: 1 }, domain: { home: true }, leader: [['x']] } as unknown as Answers;
    const { sections } = assembleDossier(
      { programmeId: 'pins', blind: false },
      { application, answers: strange, form, files: [], eligibility: [] },
    );
    expect(sections.flatMap((section) => section.items).map((item) => item.fieldId)).toEqual(['employs']);
  });
  it('says days, figures, yes and no in the language of its reader; a text, and what was prepared before, in French', () => {
    const fields = [
      field('since', { type: 'date' }),
      field('share', { type: 'percentage' }),
      field('sum', { type: 'money' }),
      field('why', {}),
    ];
    const one = { ...form, sections: [{ id: 's', title: 'S', help: '', fields: [...fields, field('employs', { type: 'yesNo' })] }] };
    const answered = { since: '2021-03-14', share: 12.5, sum: 12_000, why: 'Pour essaimer', employs: false };
    const { sections } = assembleDossier(
      { programmeId: 'pins', blind: false },
      { application, answers: answered, form: one, files: [], eligibility: [] },
    );
    const items = sections.flatMap((section) => section.items);
    const english = { ...frenchWords, locale: 'en-GB', no: 'No' };
    expect(items.map((item) => saidIn(item, english))).toEqual(['14 March 2021', '12.5%', '€12,000', null, 'No']);
    expect(items.map((item) => saidIn(item, frenchWords))).toEqual([null, null, null, null, null]);
    expect(saidIn({}, english)).toBeNull();
  });
  it('names départements, regions and strategies', () => {
    const fields = [field('where', { type: 'department' }), field('next', { type: 'regions' }), field('how', { type: 'strategies' })];
    const one = { ...form, sections: [{ id: 's', title: 'S', help: '', fields }] };
    const answered = { where: '23', next: ['53'], how: ['merger', 'duplication'] };
    const dossier = assembleDossier(
      { programmeId: 'pins', blind: false },
      { application, answers: answered, form: one, files: [], eligibility: [] },
    );
    expect(dossier.sections[0]?.items.map((item) => item.text)).toEqual(['Creuse (23)', 'Bretagne', 'Fusion, Duplication']);
  });
  it('shows no identity on the form of the preset, whatever was ticked: neither name, register, form, creation, site nor file name', () => {
    const given = {
      organisationName: 'Ressourcerie des Marées',
      siren: '732829320',
      legalForm: 'association',
      createdOn: '2015-03-04',
      website: 'https://marees.example.org',
      leaderName: 'Rozenn Calvez',
      leaderRole: 'Directrice des Marées',
      projectName: 'Lien',
      innovation: 'Une réponse nouvelle.',
      accounts: 'f1',
    };
    const preset: Form = {
      ...form,
      sections: pInsSections.map((section) => ({ ...section, fields: section.fields.map((one) => ({ ...one, hiddenFromJurors: false })) })),
    };
    const named = { ...application, organisationName: given.organisationName };
    const files = [{ ...file('f1', 'accounts'), name: 'comptes-marees.pdf', storagePath: 'applications/a/f1/comptes-marees.pdf' }];
    const dossierOf = (blind: boolean) =>
      JSON.stringify(
        assembleDossier({ programmeId: 'pins', blind }, { application: named, answers: given, form: preset, files, eligibility: [] }),
      );
    for (const secret of [/marées/i, /marees/, /732829320/, /association/i, /2015/, /Calvez/]) {
      expect(dossierOf(false)).toMatch(secret);
      expect(dossierOf(true)).not.toMatch(secret);
    }
    expect(dossierOf(true)).toContain('Une réponse nouvelle.');
  });
  it('leaves out what the jury also hides', () => {
    const all = { application, answers, form, files: [], eligibility: [] };
    const shown = assembleDossier({ programmeId: 'pins', blind: true, alsoHidden: ['budget'] }, all).sections.flatMap(
      (section) => section.items,
    );
    expect(shown.map((item) => item.fieldId)).toEqual(['domain', 'employs']);
  });
  it('points at the application’s files in open reading', () =>
    expect(build(false).files[0]?.storagePath).toBe('applications/a/f1/f1.pdf'));
});

describe('rosterPages', () => {
  it('cuts a long list in pages, sorted by project', () => {
    const all = Array.from({ length: rosterPageSize + 1 }, (_, index) => ({
      ...application,
      id: `a${index}`,
      projectName: `P${String(rosterPageSize - index).padStart(4, '0')}`,
    }));
    const pages = rosterPages('pins', all);
    expect(pages.map((page) => page.entries.length)).toEqual([rosterPageSize, 1]);
    expect(pages[0]?.entries[0]?.projectName).toBe('P0000');
  });
});
