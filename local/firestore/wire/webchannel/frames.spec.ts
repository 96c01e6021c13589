/** Why: a frame miscounted by one unit stalls a browser for good. */
import { FirestoreError } from '../../engine.ts';
import { frame, parseForward } from './frames.ts';

describe('WebChannel frames', () => {
  it('counts UTF-16 code units', () => {
    expect(frame('["é😀"]')).toBe('7\n["é😀"]');
  });

  it('reads messages, their offset and the smuggled headers', () => {
    const body = new URLSearchParams({
      headers: 'Content-Type:text/plain\r\nAuthorization:Bearer a:b\r\n',
      count: '2',
      ofs: '3',
      req0___data__: '{"a":1}',
      req1___data__: '{"b":"é&="}',
    });
    expect(parseForward(body.toString())).toEqual({
      offset: 3,
      messages: [{ a: 1 }, { b: 'é&=' }],
      headers: { 'content-type': 'text/plain', authorization: 'Bearer a:b' },
    });
  });

  it('reads an empty body as no message', () => {
    expect(parseForward('')).toEqual({ offset: 0, messages: [], headers: {} });
  });

  it('refuses counts, offsets and messages that no client sends, before counting to them', () => {
    for (const body of [
      'count=1e9',
      'count=Infinity',
      'count=2&req0___data__={}',
      'count=1&req0___data__={',
      'count=0&ofs=-1',
      'count=0&ofs=1e15',
    ])
      expect(() => parseForward(body))
        .withContext(body)
        .toThrowMatching((error: unknown) => error instanceof FirestoreError && error.status === 'INVALID_ARGUMENT');
  });
});
