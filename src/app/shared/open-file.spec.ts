import { openFile } from './open-file';

describe('openFile', () => {
  let page: { readonly closed: () => boolean; readonly shown: () => string; readonly window: Window };
  beforeEach(() => {
    let [shown, closed] = ['', false];
    const window_ = { location: { replace: (address: string) => (shown = address) }, close: () => (closed = true) } as unknown as Window;
    page = { closed: () => closed, shown: () => shown, window: window_ };
    spyOn(window, 'open').and.callFake(() => page.window);
  });

  it('shows a PDF from its bytes, at an address of this page alone', async () => {
    await openFile('budget.pdf', () => Promise.resolve(new Blob(['%PDF'], { type: 'application/pdf' })));
    expect(page.shown()).toMatch(/^blob:/);
    expect(await (await fetch(page.shown())).text()).toBe('%PDF');
    expect(page.closed()).toBeFalse();
  });

  it('saves under a name of ours, and never shows, what could run', async () => {
    const click = spyOn(HTMLAnchorElement.prototype, 'click');
    await openFile('notice.html', () => Promise.resolve(new Blob(['<script>'], { type: 'text/html' })));
    expect([page.shown(), page.closed(), click.calls.count()]).toEqual(['', true, 1]);
    expect((click.calls.first().object as HTMLAnchorElement).download).toBe('notice.bin');
  });

  it('closes the page and says why when the rules refuse', async () => {
    const refused = new Error('refused');
    await expectAsync(openFile('a.pdf', () => Promise.reject(refused))).toBeRejectedWith(refused);
    expect(page.closed()).toBeTrue();
  });
});
