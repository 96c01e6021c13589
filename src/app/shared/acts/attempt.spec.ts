import { Refusal, toRefusal } from '../../backend/refusal';
import { attempt } from './attempt';

describe('an attempt of a page', () => {
  const held = () => {
    let settle: { readonly answer: (text: string) => void; readonly refuse: (reason: 'permission') => void } | undefined;
    const task = new Promise<string>((resolve, reject) => {
      settle = { answer: resolve, refuse: (reason) => reject(new Refusal(reason)) };
    });
    return { task: () => task, answer: (text: string) => settle?.answer(text), refuse: () => settle?.refuse('permission') };
  };

  it('is on its way until it is answered', async () => {
    const [saving, one] = [attempt(toRefusal), held()];
    const done = saving.run(one.task);
    expect(saving.isPending()).toBeTrue();
    one.answer('là');
    expect(await done).toEqual({ answer: 'là' });
    expect([saving.isPending(), saving.refusal()]).toEqual([false, null]);
  });

  it("says why it was refused, in the page's own words, until the next try", async () => {
    const [saving, first, second] = [attempt(toRefusal, { permission: 'La salle est passée à un autre projet.' }), held(), held()];
    first.refuse();
    expect(await saving.run(first.task)).toBeNull();
    expect([saving.isPending(), saving.problem()]).toEqual([false, 'La salle est passée à un autre projet.']);
    void saving.run(second.task);
    expect(saving.problem()).toBe('');
  });

  it('shows the latest of two, and answers both', async () => {
    const [loading, first, second] = [attempt(toRefusal), held(), held()];
    const [one, two] = [loading.run(first.task), loading.run(second.task)];
    first.refuse();
    expect(await one).toBeNull();
    expect([loading.isPending(), loading.refusal()]).toEqual([true, null]);
    second.answer('là');
    expect(await two).toEqual({ answer: 'là' });
  });

  it('forgets a refusal that is about something else by now', async () => {
    const [saving, one] = [attempt(toRefusal), held()];
    one.refuse();
    await saving.run(one.task);
    saving.forget();
    expect(saving.refusal()).toBeNull();
  });
});
