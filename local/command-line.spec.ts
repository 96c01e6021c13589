import { readCommandLine, usualAppPort, usualPorts } from './command-line.ts';

const root = '/nowhere';

describe('the command line', () => {
  it('uses the documented ports, the data folder and the functions of the project when nothing is said', () => {
    const { appPort, demo, local } = readCommandLine([], root);
    expect(local).toEqual({
      project: 'demo-essaim',
      data: '/nowhere/.data',
      ports: usualPorts,
      functions: { bundle: '/nowhere/dist/functions/index.js', sources: '/nowhere/functions' },
    });
    expect([appPort, demo]).toEqual([usualAppPort, true]);
  });

  it('explains denials when asked', () => {
    expect(readCommandLine([], root).local.explain).toBeUndefined();
    expect(readCommandLine(['--explain'], root).local.explain).toBe(true);
  });

  it('takes every port, the rules and a memory store, and leaves functions and demonstration out', () => {
    const flags = [
      '--data',
      ':memory:',
      '--rules',
      'r',
      '--indexes',
      'none',
      '--port',
      '0',
      '--auth-port',
      '1',
      '--functions-port',
      '2',
      '--storage-port',
      '3',
      '--tasks-port',
      '4',
      '--no-functions',
      '--no-demo',
    ];
    const { demo, local } = readCommandLine(flags, root);
    expect(local).toEqual({
      project: 'demo-essaim',
      data: ':memory:',
      rules: 'r',
      ports: { firestore: 0, auth: 1, functions: 2, storage: 3, tasks: 4 },
    });
    expect(demo).toBeFalse();
  });

  it('begins with an export and ends with one when told, and then leaves the demonstration out', () => {
    expect(readCommandLine([], root)).toEqual(jasmine.objectContaining({ demo: true, exportOnExit: undefined }));
    expect(readCommandLine([], root).local.importFrom).toBeUndefined();
    const { demo, exportOnExit, local } = readCommandLine(['--import', 'was', '--export-on-exit', 'kept'], root);
    expect([demo, local.importFrom, exportOnExit]).toEqual([false, 'was', 'kept']);
    expect(readCommandLine(['--export-on-exit', 'kept'], root).demo).toBeTrue();
    // A folder that holds something else, as this one, would be refused after the work of a day.
    expect(() => readCommandLine(['--export-on-exit', import.meta.dirname], root)).toThrowError(/is no export: it is left alone/);
    for (const flag of ['--import', '--export-on-exit']) expect(() => readCommandLine([flag], root)).toThrowError(new RegExp(flag));
  });

  it('refuses to listen beyond this machine unless told so on purpose', () => {
    expect(() => readCommandLine(['--host', '0.0.0.0'], root)).toThrowError(/--host-anyway/);
    expect(readCommandLine(['--host', '0.0.0.0', '--host-anyway'], root).local.host).toBe('0.0.0.0');
    expect(readCommandLine(['--host', '127.0.0.1'], root).local.host).toBe('127.0.0.1');
  });

  it('asks for the owner secret unless told to stay open, and takes a password policy', () => {
    expect(readCommandLine([], root).local.open).toBeUndefined();
    expect(readCommandLine(['--open'], root).local.open).toBeTrue();
    expect(readCommandLine([], root).local.shortestPassword).toBeUndefined();
    expect(readCommandLine(['--shortest-password', '12'], root).local.shortestPassword).toBe(12);
    for (const length of ['5', '31', 'twelve'])
      expect(() => readCommandLine(['--shortest-password', length], root)).toThrowError(/--shortest-password wants/);
  });

  it('refuses a port that is not one, a project that could be real and a flag it does not know', () => {
    expect(() => readCommandLine(['--port', '70000'], root)).toThrowError(/--port veut un numéro de port/);
    expect(() => readCommandLine(['--project', 'essaim'], root)).toThrowError(/demo-/);
    expect(() => readCommandLine(['--prot', '1'], root)).toThrowError(/--prot/);
  });
});
