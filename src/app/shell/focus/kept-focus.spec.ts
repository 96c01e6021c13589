import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { keepFocus } from './kept-focus';

@Component({
  selector: 'es-any-page',
  template: `
    <main>
      <h1>Page</h1>
      @if (asking()) {
        <div class="ask" role="group">
          <p>Votre avis sera figé.</p>
          <button type="button" class="yes" (click)="given.set(true)">Oui</button>
        </div>
      } @else {
        <button type="button" class="give" (click)="asking.set(true)">Rendre mon avis…</button>
      }
      @if (given()) {
        <p class="given">Avis rendu.</p>
      }
      @switch (view()) {
        @case ('words') {
          <section>
            <h2>Présentation</h2>
            <button type="button" class="edit" (click)="view.set('form')">Modifier</button>
          </section>
        }
        @case ('form') {
          <form><input matInput class="field" /><button type="button" class="cancel" (click)="view.set('words')">Annuler</button></form>
        }
      }
      <ul>
        @for (one of rows(); track one) {
          <li [class]="one">
            <span>{{ one }}</span><button type="button" class="drop" (click)="drop(one)">Retirer {{ one }}</button>
            <button type="button" class="up" (click)="first(one)">Monter {{ one }}</button>
          </li>
        }
      </ul>
      <p class="text">Un paragraphe</p>
    </main>
  `,
})
class AnyPage {
  readonly asking = signal(false);
  readonly given = signal(false);
  readonly view = signal<'words' | 'form'>('words');
  readonly rows = signal(['a', 'b', 'c']);
  drop(row: string): void {
    this.rows.update((all) => all.filter((one) => one !== row));
  }
  first(row: string): void {
    this.rows.update((all) => [row, ...all.filter((one) => one !== row)]);
  }
}

describe('the focus', () => {
  let fixture: ComponentFixture<AnyPage>;
  let stop: () => void;
  const at = (selector: string): HTMLElement => (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(selector)!;
  /** What follows a removal: the change, its record, then the turn left to dialogs. */
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  };
  const press = async (selector: string): Promise<void> => {
    at(selector).focus();
    at(selector).click();
    await settle();
  };

  beforeEach(async () => {
    stop = keepFocus();
    fixture = TestBed.createComponent(AnyPage);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
  });
  afterEach(() => stop());

  it('goes to the question that took the place of the button that was pressed', async () => {
    await press('.give');
    expect(document.activeElement).toBe(at('.ask'));
  });

  it('goes to the first field of the form that was opened, and to the title of what comes back', async () => {
    await press('.edit');
    expect(document.activeElement).toBe(at('.field'));
    await press('.cancel');
    expect(document.activeElement).toBe(at('h2'));
  });

  it('goes to the next row when one was removed, to the one before when it was the last', async () => {
    await press('.b .drop');
    expect(document.activeElement).toBe(at('li.c'));
    await press('.c .drop');
    expect(document.activeElement).toBe(at('li.a'));
  });

  it('stays on the button of a row that moved', async () => {
    await press('.c .up');
    expect(document.activeElement).toBe(at('.c .up'));
    expect([...(fixture.nativeElement as HTMLElement).querySelectorAll('li')].map(({ className }) => className)).toEqual(['c', 'a', 'b']);
  });

  it('is left where it is when somebody left the button before it went', async () => {
    at('.give').focus();
    at('.give').blur();
    await settle();
    fixture.componentInstance.asking.set(true);
    await settle();
    expect(document.activeElement).toBe(document.body);
  });

  it('is left to whoever takes it in the same turn', async () => {
    at('.give').focus();
    fixture.componentInstance.asking.set(true);
    fixture.detectChanges();
    at('.up').focus();
    await settle();
    expect(document.activeElement).toBe(at('.up'));
  });
});
