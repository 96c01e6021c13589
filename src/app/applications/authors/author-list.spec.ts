import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, provideFakes, type FakeAnswers } from '../../backend/testing/fakes';
import { DialogHarness } from '../../shared/dialogs/testing/dialog.harness';
import { provideApplicationsActs } from '../applications.state';
import { aDraft } from '../testing/dossier';
import { AuthorList } from './author-list';

describe('the authors of an application', () => {
  const show = async (uid: string, answer: FakeAnswers['removeCoAuthor'] = () => null) => {
    const callables = fakeCallables({ removeCoAuthor: answer });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'candidatures', children: [] }]),
        provideStore(),
        provideApplicationsActs(),
        provideFakes({ callables, session: { uid, name: uid } }),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    const fixture = TestBed.createComponent(AuthorList);
    fixture.componentRef.setInput('application', {
      ...aDraft({ authors: ['amina', 'luc'], authorNames: ['Amina', 'Luc'] }),
      id: 'a1',
    });
    const list = fixture.nativeElement as HTMLElement;
    const settle = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    const press = async (within: ParentNode, words: string): Promise<void> => {
      [...within.querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
      await settle();
    };
    await settle();
    const offered = () => [...list.querySelectorAll('button')].map((one) => one.textContent.trim().replaceAll(/\s+/g, ' '));
    const loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
    return { callables, list, press, offered, dialog: () => loader.getHarnessOrNull(DialogHarness) };
  };

  it('offers whoever began it the way out of the others, and none of their own', async () => {
    expect((await show('amina')).offered()).toEqual(['Retirer Luc']);
  });

  it('offers another author their own way out only', async () => {
    expect((await show('luc')).offered()).toEqual(['Quitter le dossier']);
  });

  it('says what ends and what stays, and asks only once that is confirmed', async () => {
    const { callables, list, press, dialog } = await show('amina');
    await press(list, 'Retirer');
    const asked = await dialog();
    expect(await asked?.name()).toBe('Retirer Luc des auteurs');
    expect(await asked?.text()).toContain("Ce qu'elle y a écrit y reste");
    expect(callables.calls).toEqual([]);
    await asked?.press('Retirer des auteurs');
    expect(callables.calls).toEqual([['removeCoAuthor', { applicationId: 'a1', uid: 'luc' }]]);
    expect(await dialog()).toBeNull();
  });

  it('keeps the dialog open on a refusal, in words', async () => {
    const { list, press, dialog } = await show('luc', () => {
      throw new Refusal('permission', 'mayNotRemoveAuthor');
    });
    await press(list, 'Quitter le dossier');
    await (await dialog())?.press('Quitter le dossier');
    expect(await (await dialog())?.text()).toContain("l'équipe du programme peuvent retirer un auteur");
    await (await dialog())?.press('Annuler');
    expect(await dialog()).toBeNull();
  });
});
