import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PileBar } from './pile-bar';
import type { PileEntry } from './pile';

const entries = ['a', 'b', 'c'].map((id) => ({
  assignment: { id, applicationId: id, projectName: `Projet ${id}`, state: 'assigned' },
  dossier: null,
  review: null,
})) as unknown as readonly PileEntry[];

const shown = async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(PileBar);
  for (const [name, value] of Object.entries({ juryId: 'j', entries, current: 'b' })) fixture.componentRef.setInput(name, value);
  const turned: number[] = [];
  fixture.componentInstance.turned.subscribe((step) => turned.push(step));
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = (key: string, on: Element, more: KeyboardEventInit = {}) =>
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return { fixture, element, turned, press, links: [...element.querySelectorAll<HTMLElement>('li a')] };
};

describe('the letters of the pile', () => {
  it('turn to the next and the previous dossier while the pile has the focus', async () => {
    const { turned, press, links } = await shown();
    for (const key of ['j', 'K', 'x']) press(key, links[1]!);
    expect(turned).toEqual([1, -1]);
  });

  it('do nothing elsewhere on the page, nor with a modifier', async () => {
    const { turned, press, links } = await shown();
    press('j', document.body);
    press('k', links[1]!, { ctrlKey: true });
    expect(turned).toEqual([]);
  });

  it('take the focus along to the dossier that opens, and only from the pile', async () => {
    const { fixture, links } = await shown();
    fixture.componentRef.setInput('current', 'a');
    await fixture.whenStable();
    expect(links).not.toContain(document.activeElement as HTMLElement);
    links[0]?.focus();
    fixture.componentRef.setInput('current', 'c');
    await fixture.whenStable();
    expect(document.activeElement).toBe(links[2]!);
  });
});
