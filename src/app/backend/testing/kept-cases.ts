/** Why: every form that keeps its words proves it in the same way, from a table of its room; `npm run architecture` names a form that is in none. */
import type { EnvironmentProviders, Provider, Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Refusal } from '../refusal';
import { fakeCallables, fakeDocuments, MemoryStorage, provideFakes, type FakeAnswers, type FakePerson } from './fakes';

/** What a person does in the page of a form. */
export interface FormPage {
  readonly fixture: ComponentFixture<unknown>;
  readonly element: HTMLElement;
  /** The first field whose label begins so; null when it is not shown. */
  readonly field: (label: string) => HTMLInputElement | HTMLTextAreaElement | null;
  readonly type: (label: string, words: string) => Promise<void>;
  /** The first button, box or radio whose words begin so. */
  readonly press: (words: string) => Promise<void>;
  readonly settle: () => Promise<void>;
}

export interface KeptCase {
  /** The form's file under `src/app`, without its ending. */
  readonly form: string;
  /** Where several cases are about one form. */
  readonly when?: string;
  /** The form, or the page that hands its words over. */
  readonly component: Type<unknown>;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly providers?: () => readonly (Provider | EnvironmentProviders)[];
  readonly documents?: Parameters<typeof fakeDocuments>[0];
  readonly person?: FakePerson;
  /** What the server says to the act that takes the words; left out: the outbox or another form takes them. */
  readonly answers?: FakeAnswers;
  /** Shows the form, where the page does not by itself. */
  readonly opens?: (page: FormPage) => Promise<void>;
  /** The field in which one types. */
  readonly label: string;
  /** What the form asks besides, before it is sent. */
  readonly completes?: (page: FormPage) => Promise<void>;
}

const mine = 'Écrit hier soir';

const pageOf = (fixture: ComponentFixture<unknown>): FormPage => {
  const element = fixture.nativeElement as HTMLElement;
  const beginning = (selector: string, words: string): HTMLElement | undefined =>
    [...element.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent.trim().startsWith(words));
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  };
  const field = (label: string): HTMLInputElement | HTMLTextAreaElement | null => {
    const id = (beginning('label', label) as HTMLLabelElement | undefined)?.htmlFor ?? '';
    return id === '' ? null : element.querySelector(`#${id}`);
  };
  const type = async (label: string, words: string): Promise<void> => {
    const control = field(label);
    if (control === null) throw new Error(`No field "${label}".`);
    control.value = words;
    control.dispatchEvent(new Event('input'));
    await settle();
  };
  const press = async (words: string): Promise<void> => {
    const found = beginning('button, mat-checkbox label, mat-radio-button label', words);
    if (found === undefined) throw new Error(`Nothing to press: "${words}".`);
    found.click();
    await settle();
  };
  return { fixture, element, field, type, press, settle };
};

const open = async (one: KeptCase, kept: MemoryStorage, answers = one.answers ?? {}): Promise<FormPage> => {
  TestBed.resetTestingModule();
  const [documents, callables] = [fakeDocuments(one.documents ?? {}), fakeCallables(answers)];
  const session = one.person ?? { uid: 'claire' };
  TestBed.configureTestingModule({
    providers: [...(one.providers?.() ?? []), provideFakes({ kept, documents, callables, session })],
  });
  const fixture = TestBed.createComponent(one.component);
  for (const [name, value] of Object.entries(one.inputs ?? {})) fixture.componentRef.setInput(name, value);
  const page = pageOf(fixture);
  await page.settle();
  if (page.field(one.label) === null) await one.opens?.(page);
  return page;
};

const leave = async (one: KeptCase, kept: MemoryStorage): Promise<void> => {
  const page = await open(one, kept);
  await page.type(one.label, mine);
  page.fixture.destroy();
};

const send = async (one: KeptCase, kept: MemoryStorage, answers?: FakeAnswers): Promise<FormPage> => {
  const page = await open(one, kept, answers);
  await one.completes?.(page);
  page.field(one.label)?.closest('form')?.requestSubmit();
  await page.settle();
  return page;
};

const refusing = (answers: FakeAnswers): FakeAnswers =>
  Object.fromEntries(
    Object.keys(answers).map((name) => [
      name,
      () => {
        throw new Refusal('unavailable');
      },
    ]),
  );

const textsOf = (kept: MemoryStorage): readonly string[] => [...kept.records.values()].map(({ text }) => text);

function provesOne(one: KeptCase): void {
  describe([one.form, one.when].filter(Boolean).join(', '), () => {
    let kept: MemoryStorage;
    beforeEach(async () => {
      kept = new MemoryStorage();
      await leave(one, kept);
    });

    it('are kept when it is left, and there when it opens again', async () => {
      expect(textsOf(kept)).toEqual([jasmine.stringContaining(mine)]);
      expect((await open(one, kept)).field(one.label)?.value).toBe(mine);
    });

    it('are forgotten once they are handed over', async () => {
      const page = await send(one, kept);
      expect(textsOf(kept)).toEqual([]);
      page.fixture.destroy();
      expect(textsOf(kept)).toEqual([]);
    });

    const { answers } = one;
    if (answers === undefined) return;
    it('stay when the act is refused', async () => {
      const page = await send(one, kept, refusing(answers));
      page.fixture.destroy();
      expect(textsOf(kept)).toEqual([jasmine.stringContaining(mine)]);
    });
  });
}

/** The forms of a room: what is typed in each outlives it, and goes with the act that takes it. */
export const proveKept = (room: string, cases: readonly KeptCase[]): void => {
  describe(`the unsent words of the forms of ${room}:`, () => {
    for (const one of cases) provesOne(one);
  });
};
