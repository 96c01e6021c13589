import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Refusal } from '../../backend/refusal';
import { Shown, type Followed } from './shown';

type Face = ReturnType<Followed['state']>;

@Component({ imports: [Shown], template: '<p *esShown="[first, second]">Aucun membre.</p>' })
class Host {
  readonly faces = [signal<Face>({ kind: 'loading' }), signal<Face>({ kind: 'loading' })] as const;
  asked = 0;
  readonly first: Followed = { state: this.faces[0], retry: () => (this.asked += 1) };
  readonly second: Followed = { state: this.faces[1], retry: () => (this.asked += 10) };
}

describe('*esShown', () => {
  async function drawn(first: Face, second: Face): Promise<ComponentFixture<Host>> {
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.faces[0].set(first);
    fixture.componentInstance.faces[1].set(second);
    await fixture.whenStable();
    return fixture;
  }
  const textOf = (fixture: ComponentFixture<Host>): string => (fixture.nativeElement as HTMLElement).textContent;
  const [loading, shown] = [{ kind: 'loading' }, { kind: 'shown' }] as const;
  const refused = { kind: 'refused', refusal: new Refusal('permission') } as const;

  it('says nothing while one of its reads is on its way', async () => {
    const fixture = await drawn(shown, loading);
    expect(textOf(fixture)).toContain('Chargement');
    expect(textOf(fixture)).not.toContain('Aucun');
  });

  it('says why in place of what a refused read would have made look empty', async () => {
    const fixture = await drawn(loading, refused);
    expect((fixture.nativeElement as HTMLElement).querySelectorAll('es-problem').length).toBe(1);
    expect(textOf(fixture)).not.toContain('Aucun');
  });

  it('asks again for what was refused alone', async () => {
    const fixture = await drawn(shown, { kind: 'refused', refusal: new Refusal('unavailable') });
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    expect(fixture.componentInstance.asked).toBe(10);
  });

  it('draws its content once all have answered, and keeps it when they answer again', async () => {
    const fixture = await drawn(shown, loading);
    fixture.componentInstance.faces[1].set(shown);
    await fixture.whenStable();
    const before = (fixture.nativeElement as HTMLElement).querySelector('p');
    expect(textOf(fixture)).toContain('Aucun membre.');
    fixture.componentInstance.faces[1].set({ kind: 'shown' });
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('p')).toBe(before);
  });
});
