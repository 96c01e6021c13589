import { TestBed } from '@angular/core/testing';
import type { PossibleLink } from '@domain/jury/acts';
import { PossibleLinks, type LinkAnswer } from './possible-links';

const link = (applicationId: string): PossibleLink => ({
  applicationId,
  projectName: `Projet ${applicationId}`,
  organisationName: 'Trame Bretagne',
  sign: 'organisationName',
});

describe('es-possible-links', () => {
  const shown = async (inputs: Readonly<Record<string, unknown>> = {}) => {
    const fixture = TestBed.createComponent(PossibleLinks);
    fixture.componentRef.setInput('links', [link('a'), link('b')]);
    fixture.componentRef.setInput('answers', new Map());
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    const said: LinkAnswer[] = [];
    fixture.componentInstance.answered.subscribe((answer) => said.push(answer));
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    return { element: fixture.nativeElement as HTMLElement, said };
  };

  it('leads to its question, answers nothing by itself, and tells what the juror answers', async () => {
    const { element, said } = await shown();
    expect(document.activeElement?.textContent).toContain('Êtes-vous lié à ces projets');
    expect(element.querySelectorAll('input:checked').length).toBe(0);
    const [yes, no] = element.querySelectorAll<HTMLInputElement>('input');
    yes?.click();
    no?.click();
    expect(said.map(({ link: { applicationId }, isLinked }) => [applicationId, isLinked])).toEqual([
      ['a', true],
      ['a', false],
    ]);
  });

  it('asks for each answer that is missing once one tried to declare', async () => {
    const { element } = await shown({ tried: true, answers: new Map([['a', false]]) });
    expect(element.querySelectorAll('[role=alert]').length).toBe(1);
    expect(element.querySelector('fieldset')?.querySelectorAll('input')[1]?.checked).toBeTrue();
  });
});
