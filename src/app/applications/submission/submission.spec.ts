import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import type { OutputOf } from '@domain/acts';
import type { Answers } from '@domain/calls/calls';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, fakeDocuments, fakeOutbox, provideFakes, type FakeAnswers } from '../../backend/testing/fakes';
import { provideApplicationsActs } from '../applications.state';
import { aDossier, aDraft, aField, aForm } from '../testing/dossier';
import { SubmissionPage } from './submission';

describe('SubmissionPage', () => {
  const form = aForm(aField('projectName'), aField('why', { label: 'Pourquoi' }));
  const shown = async (
    answers: Answers,
    answer: FakeAnswers['submitApplication'] = () => ({ number: 'PINS27-001' }),
    more: Readonly<Record<string, object>> = {},
  ) => {
    const outbox = fakeOutbox();
    const callables = fakeCallables({ submitApplication: answer });
    const documents = fakeDocuments({ ...aDossier(aDraft(), form, answers), ...more });
    TestBed.configureTestingModule({
      providers: [
        ...provideFakes({ documents, callables, outbox, session: { uid: 'amina' } }),
        provideRouter([]),
        provideStore(),
        provideApplicationsActs(),
      ],
    });
    const fixture = TestBed.createComponent(SubmissionPage);
    fixture.componentRef.setInput('id', 'a1');
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const button = (): HTMLButtonElement | null => element.querySelector('.ready button');
    return { fixture, element, button, callables, outbox, documents };
  };

  it('lists what is missing, each with a link to its field, and offers no act', async () => {
    const { element, button } = await shown({ projectName: 'Résovilles' });
    const link = element.querySelector<HTMLAnchorElement>('.missing li a');
    expect(link?.textContent).toContain('Pourquoi');
    expect(link?.getAttribute('href')).toBe('/candidatures/a1#field-why');
    expect(button()).toBeNull();
  });

  it('shows exactly what will be sent, then submits once', async () => {
    const { fixture, element, button, callables, documents } = await shown({
      projectName: 'Résovilles',
      why: 'Parce que',
      stray: 'non demandé',
    });
    expect(element.textContent).toContain('Parce que');
    expect(element.textContent).not.toContain('non demandé');
    button()?.click();
    await fixture.whenStable();
    expect(callables.calls).toEqual([['submitApplication', { applicationId: 'a1' }]]);
    expect(documents.at('applications/a1/arrivals/amina')).toEqual({ v: 1, at: jasmine.any(Date) });
  });

  it('asks the server all the same when the instant could not be noted, and never notes it later', async () => {
    const { fixture, button, callables, documents } = await shown({ projectName: 'Résovilles', why: 'Parce que' });
    documents.disconnect();
    button()?.click();
    await fixture.whenStable();
    expect(callables.calls).toEqual([['submitApplication', { applicationId: 'a1' }]]);
    documents.reconnect();
    await fixture.whenStable();
    expect(documents.at('applications/a1/arrivals/amina')).toBeNull();
  });

  it('lets an author take back a submission that was never answered', async () => {
    const { fixture, element, documents } = await shown({ projectName: 'Résovilles', why: 'Parce que' }, undefined, {
      'applications/a1/arrivals/amina': { v: 1, at: new Date('2027-03-01T17:00:00Z') },
    });
    const section = (): Element | null => element.querySelector('es-arrived section');
    expect(section()?.textContent).toContain('Dépôt demandé');
    section()?.querySelector('button')?.click();
    await fixture.whenStable();
    expect(documents.at('applications/a1/arrivals/amina')).toBeNull();
    expect(section()).toBeNull();
  });

  it('offers to take nothing back when a co-author alone asked', async () => {
    const { element } = await shown({ projectName: 'Résovilles', why: 'Parce que' }, undefined, {
      'applications/a1/arrivals/luc': { v: 1, at: new Date('2027-03-01T17:00:00Z') },
    });
    expect(element.querySelector('es-arrived section')).toBeNull();
  });

  it('waits for what is still being saved', async () => {
    const { fixture, button, outbox } = await shown({ projectName: 'Résovilles', why: 'Parce que' });
    outbox.send({ path: 'applications/a1/content/answers', patch: { 'answers.why': 'mieux' }, label: 'Pourquoi', mode: 'update' });
    await fixture.whenStable();
    expect(button()?.disabled).toBe(true);
    outbox.settle();
    await fixture.whenStable();
    expect(button()?.disabled).toBe(false);
  });

  it('says that it is in the queue while the server is busy, and nothing of it afterwards', async () => {
    let accept: (answer: OutputOf<'submitApplication'>) => void = () => undefined;
    const { fixture, element, button, callables } = await shown(
      { projectName: 'Résovilles', why: 'Parce que' },
      () => new Promise((resolve) => (accept = resolve)),
    );
    button()?.click();
    await fixture.whenStable();
    expect(element.textContent).not.toContain('en file');
    callables.queued.set(['submitApplication']);
    await fixture.whenStable();
    expect(element.querySelector('.ready [role=status]')?.textContent).toContain('Beaucoup de dépôts en ce moment, le vôtre est en file');
    callables.queued.set([]);
    accept({ number: 'PINS27-001' });
    await fixture.whenStable();
    expect(element.textContent).not.toContain('en file');
  });

  it('says that the deadline passed when the server refuses', async () => {
    const { fixture, element, button } = await shown({ projectName: 'Résovilles', why: 'Parce que' }, () => {
      throw new Refusal('deadline', 'deadlinePassed');
    });
    button()?.click();
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('La date limite est passée');
  });
});
