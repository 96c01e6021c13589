/** Why: a frame miscounted by one unit stalls a browser for good. */
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
});
