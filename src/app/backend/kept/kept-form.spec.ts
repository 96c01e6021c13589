import { Component, signal, type WritableSignal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { FakeSession, MemoryStorage, provideFakes } from '../testing/fakes';
import { keptForm } from './kept-form';
import { keptAtMost, KeptWords } from './kept-words';

interface Note {
  readonly title: string;
  readonly text: string;
  readonly kind: string;
}
const recorded: Note = { title: 'Cap', text: 'before', kind: 'need' };

/** What the server holds, for every tab. */
let document: WritableSignal<Note | null>;

@Component({ template: '' })
class NoteForm {
  readonly place = signal('note.n1');
  readonly note = signal<Note>({ title: '', text: '', kind: '' });
  readonly kept = keptForm(this.place, this.note, { title: () => 'Note du parcours', known: () => document(), choices: ['kind'] });
  type(text: string): void {
    this.note.update((note) => ({ ...note, text }));
  }
}

@Component({ template: '' })
class NewNote {
  readonly text = signal('');
  readonly role = signal('coach');
  readonly kept = keptForm(() => 'note.new', { text: this.text, role: this.role }, { title: () => 'Nouvelle note', choices: ['role'] });
}

describe('words typed in a form', () => {
  let storage: MemoryStorage;

  /** A browser tab, or the same one loaded again: nothing is shared but the storage. */
  const tab = (uid = 'amina'): void => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideFakes({ kept: storage, session: new FakeSession({ uid }) })] });
  };
  const open = async <C>(component: new () => C): Promise<ComponentFixture<C>> => {
    const fixture = TestBed.createComponent(component);
    await fixture.whenStable();
    return fixture;
  };
  const settle = async (fixture: ComponentFixture<unknown>): Promise<void> => {
    await fixture.whenStable();
    TestBed.inject(KeptWords).settle();
    await fixture.whenStable();
  };
  const typed = async (fixture: ComponentFixture<NoteForm>, text: string): Promise<void> => {
    fixture.componentInstance.type(text);
    await settle(fixture);
  };
  const texts = (): readonly unknown[] => [...storage.records.values()].map(({ words }) => words['text']);

  beforeEach(() => {
    storage = new MemoryStorage();
    document = signal<Note | null>(recorded);
    tab();
  });

  it('are found again after a reload, with when they were typed', async () => {
    await typed(await open(NoteForm), 'mine');
    tab();
    const { componentInstance } = await open(NoteForm);
    expect(componentInstance.note().text).toBe('mine');
    expect(componentInstance.kept.restoredAt()).toBeInstanceOf(Date);
  });

  it('are kept when the page is left before the pause after the last key', async () => {
    const fixture = await open(NoteForm);
    fixture.componentInstance.type('mine');
    await fixture.whenStable();
    dispatchEvent(new Event('pagehide'));
    expect(texts()).toEqual(['mine']);
  });

  it('are kept when their form is closed', async () => {
    const fixture = await open(NoteForm);
    fixture.componentInstance.type('mine');
    await fixture.whenStable();
    fixture.destroy();
    expect(texts()).toEqual(['mine']);
  });

  it('are nobody else’s', async () => {
    await typed(await open(NoteForm), 'mine');
    tab('bilal');
    const { componentInstance } = await open(NoteForm);
    expect([componentInstance.note().text, componentInstance.kept.restoredAt()]).toEqual(['before', null]);
    expect(TestBed.inject(KeptWords).all()).toEqual([]);
    tab();
    expect((await open(NoteForm)).componentInstance.note().text).toBe('mine');
  });

  it('wait until what is recorded is known', async () => {
    await typed(await open(NoteForm), 'mine');
    tab();
    document = signal<Note | null>(null);
    const fixture = await open(NoteForm);
    expect(fixture.componentInstance.note().text).toBe('');
    document.set(recorded);
    await settle(fixture);
    expect(fixture.componentInstance.note().text).toBe('mine');
  });

  it('stay with their place when the form shows another', async () => {
    const fixture = await open(NoteForm);
    fixture.componentInstance.type('mine');
    await fixture.whenStable();
    fixture.componentInstance.place.set('note.n2');
    await settle(fixture);
    expect(fixture.componentInstance.note().text).toBe('before');
    fixture.componentInstance.place.set('note.n1');
    await settle(fixture);
    expect(fixture.componentInstance.note().text).toBe('mine');
  });

  it('are forgotten once their act is done, and stay when it is refused', async () => {
    const fixture = await open(NewNote);
    const { text, kept } = fixture.componentInstance;
    text.set('invite');
    await settle(fixture);
    const arrived = kept.sending();
    expect(texts()).toEqual(['invite']);
    arrived();
    await settle(fixture);
    expect([texts(), text()]).toEqual([[], '']);
  });

  it('are forgotten once their act is done though their form was closed', async () => {
    const fixture = await open(NewNote);
    fixture.componentInstance.text.set('invite');
    const arrived = fixture.componentInstance.kept.sending();
    fixture.destroy();
    arrived();
    expect(texts()).toEqual([]);
  });

  it('typed while an act is on its way are kept when it is done', async () => {
    const fixture = await open(NewNote);
    const { text, kept } = fixture.componentInstance;
    text.set('first');
    await settle(fixture);
    const arrived = kept.sending();
    text.set('second');
    await settle(fixture);
    arrived();
    await settle(fixture);
    expect([texts(), text()]).toEqual([['second'], 'second']);
  });

  it('are not kept again once the outbox has them', async () => {
    const fixture = await open(NoteForm);
    await typed(fixture, 'mine');
    fixture.componentInstance.kept.handed();
    await settle(fixture);
    fixture.destroy();
    expect(texts()).toEqual([]);
  });

  it('are thrown away on purpose, and come back when that is undone', async () => {
    await typed(await open(NoteForm), 'mine');
    tab();
    const fixture = await open(NoteForm);
    const undo = fixture.componentInstance.kept.throwAway();
    await settle(fixture);
    expect([fixture.componentInstance.note().text, texts()]).toEqual(['before', []]);
    undo();
    await settle(fixture);
    expect([fixture.componentInstance.note().text, texts()]).toEqual(['mine', ['mine']]);
  });

  it('are not a choice alone', async () => {
    const fixture = await open(NewNote);
    fixture.componentInstance.role.set('expert');
    await settle(fixture);
    expect(storage.records.size).toBe(0);
  });

  describe('when somebody records the same form meanwhile', () => {
    it('stay, the other fields follow, and both versions of a field are shown', async () => {
      const fixture = await open(NoteForm);
      const { kept, note } = fixture.componentInstance;
      await typed(fixture, 'mine');
      document.set({ ...recorded, title: 'Cap 2030' });
      await settle(fixture);
      expect([note().title, note().text, kept.met()]).toEqual(['Cap 2030', 'mine', null]);
      document.set({ ...recorded, text: 'theirs' });
      await settle(fixture);
      expect(note().text).toBe('mine');
      expect(kept.met()).toEqual(jasmine.objectContaining({ mine: 'mine', theirs: 'theirs' }));
      expect(kept.base().text).toBe('before');
    });

    it('are shown beside what was recorded while they were away', async () => {
      await typed(await open(NoteForm), 'mine');
      tab();
      document = signal<Note | null>({ ...recorded, text: 'theirs' });
      const fixture = await open(NoteForm);
      const { kept, note } = fixture.componentInstance;
      expect([note().text, kept.met()?.theirs]).toEqual(['mine', 'theirs']);
      kept.choose('theirs');
      await settle(fixture);
      expect([note().text, kept.met(), texts()]).toEqual(['theirs', null, []]);
    });

    it('say, once chosen, that they were written after both were seen', async () => {
      const fixture = await open(NoteForm);
      await typed(fixture, 'mine');
      document.set({ ...recorded, text: 'theirs' });
      await settle(fixture);
      fixture.componentInstance.kept.choose('mine');
      await settle(fixture);
      expect([fixture.componentInstance.note().text, fixture.componentInstance.kept.base().text]).toEqual(['mine', 'theirs']);
      expect(texts()).toEqual(['mine']);
    });

    it('are no longer kept when what was recorded is the same', async () => {
      await typed(await open(NoteForm), 'mine');
      tab();
      document = signal<Note | null>({ ...recorded, text: 'mine' });
      const fixture = await open(NoteForm);
      await settle(fixture);
      expect([fixture.componentInstance.kept.restoredAt(), texts()]).toEqual([null, []]);
    });
  });

  describe('in two tabs at one place', () => {
    /** Two pages on one storage. */
    const both = async (): Promise<readonly [ComponentFixture<NoteForm>, ComponentFixture<NoteForm>]> => {
      const first = await open(NoteForm);
      await typed(first, 'a');
      return [first, await open(NoteForm)];
    };

    it('take the place of those they start from', async () => {
      const [, second] = await both();
      expect(second.componentInstance.note().text).toBe('a');
      await typed(second, 'ab');
      expect(texts()).toEqual(['ab']);
    });

    it('are both kept when they went apart, the later shown and the other offered', async () => {
      const [first, second] = await both();
      await typed(second, 'ab');
      await typed(first, 'ac');
      expect([...texts()].sort()).toEqual(['ab', 'ac']);
      const third = await open(NoteForm);
      const { kept, note } = third.componentInstance;
      const [shown, other] = [note().text, kept.others()[0]];
      expect([shown, other?.text].sort()).toEqual(['ab', 'ac']);
      kept.takeUp(other?.id ?? '');
      await settle(third);
      expect([note().text, kept.others().map(({ text }) => text)]).toEqual([other?.text ?? '', [shown]]);
    });

    it('leave the other tab when they are sent or thrown away here and nobody touched them there', async () => {
      const [first, second] = await both();
      first.componentInstance.kept.throwAway();
      await settle(second);
      expect([second.componentInstance.note().text, second.componentInstance.kept.restoredAt()]).toEqual(['before', null]);
    });

    it('do not wipe those typed in the other tab when they are sent', async () => {
      const [first, second] = await both();
      await typed(second, 'ab');
      first.componentInstance.kept.handed();
      await settle(second);
      expect([second.componentInstance.note().text, texts()]).toEqual(['ab', ['ab']]);
    });
  });

  it('are told not to be kept: too long, too many, no room', async () => {
    const fixture = await open(NoteForm);
    const { kept } = fixture.componentInstance;
    await typed(fixture, 'x'.repeat(keptAtMost.characters));
    expect(kept.trouble()).toBe('long');
    await typed(fixture, 'short');
    expect(kept.trouble()).toBe('kept');
    storage.isFull = true;
    await typed(fixture, 'shorter');
    expect(kept.trouble()).toBe('full');
    expect(texts()).toEqual(['short']);
  });
});
