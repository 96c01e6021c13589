/** Why: what a page loads is what is imported once types are gone; the import law itself (`.dependency-cruiser.cjs`) counts types too. */
const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    {
      name: 'first-load-without-luxon',
      comment:
        'What every page loads first, and the public page of a call, leave Luxon out: it weighs a fifth of the first load. Import lengths from src/domain/shared/instant.ts, show with formats/format.ts, or load the part that counts days with @defer or a route.',
      severity: 'error',
      from: {
        path: ['^src/app/(backend|calls/(open-calls|public-call))/', '^src/app/shared/(show|formats|page|forms|dialogs|icon|sending)/'],
        pathNot: ['\\.spec\\.ts$', '/testing/', '^src/app/shared/formats/since\\.ts$'],
      },
      to: { path: 'node_modules/(@types/)?luxon/', reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
};
