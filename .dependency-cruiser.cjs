/**
 * Why: the import law of the house, checked on every run. Each rule says why it exists and what to do instead.
 * Type-only imports count: a type that crosses a wall is a wall that will move.
 */
const life = ['shared', 'people', 'programmes', 'calls', 'applications', 'jury', 'coaching', 'peers', 'alumni', 'impact'];

/** A room of the domain may know the rooms that come before it in a project's life, never the later ones. */
const lifeOrder = life.slice(0, -1).map((room, index) => ({
  name: `domain-order-${room}`,
  comment: `A project lives forwards: domain/${room} exists before the rooms that follow it, so it cannot depend on them. Move the shared meaning to an earlier room, or pass it as an argument.`,
  severity: 'error',
  from: { path: `^src/domain/${room}/` },
  to: { path: `^src/domain/(${life.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...lifeOrder,
    {
      name: 'domain-imports-nothing',
      comment:
        'The domain is pure TypeScript: it runs in the browser, in functions, in tests and beside the rules. Receive what you need as an argument.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/domain/', 'node_modules/(@types/)?luxon/'] },
    },
    {
      name: 'luxon-in-one-file',
      comment:
        'Only src/domain/shared/time.ts computes with a calendar, so that civil days and clock changes are decided once. Call it, or add there what is missing. The adapter of Material date pickers will have its place in src/app/shared/dates.',
      severity: 'error',
      from: {
        path: '^(src|functions|demo|local|tools|tests|bench)/',
        pathNot: ['^src/domain/shared/time\\.ts$', '^src/app/shared/dates/'],
      },
      to: { path: 'node_modules/(@types/)?luxon/|node_modules/@angular/material-luxon-adapter/' },
    },
    {
      name: 'domain-known-rooms',
      comment:
        'A room outside the list has no place in the order of life. Put the file in an existing room, or add the room to the list with its place.',
      severity: 'error',
      from: { path: '^(src|functions|tests|demo)/' },
      to: { path: '^src/domain/', pathNot: `^src/domain/((${life.join('|')})/|acts\\.ts$)` },
    },
    {
      name: 'acts-are-a-contract',
      comment:
        'domain/acts.ts puts the contracts of all rooms together for the server and the client: it imports only each room’s acts, and no room depends on it. Put a meaning in its room.',
      severity: 'error',
      from: { path: '^src/domain/acts\\.ts$' },
      to: { pathNot: '^src/domain/([^/]+/acts|shared/contract/act)\\.ts$' },
    },
    {
      name: 'rooms-do-not-know-all-acts',
      comment: 'A room of the domain knows its own acts; those of all rooms are for the server and the client.',
      severity: 'error',
      from: { path: '^src/domain/[^/]+/' },
      to: { path: '^src/domain/acts\\.ts$' },
    },
    {
      name: 'features-do-not-meet',
      comment: 'Two screens meet in the domain, or by navigation. Move the meaning to src/domain, or the look to app/shared.',
      severity: 'error',
      from: { path: '^src/app/([^/]+)/', pathNot: '^src/app/(shell|shared|backend)/' },
      to: { path: '^src/app/([^/]+)/', pathNot: ['^src/app/$1/', '^src/app/(shared|backend)/'] },
    },
    {
      name: 'backend-through-gateways',
      comment:
        'Only a gateway reads, writes, calls or uploads, so that a screen can be read without knowing where data live. Call the feature gateway instead. What surrounds every screen (who is signed in, the clock, the connection, how a live read, a list of the store and a refusal look, what keeps the unsent words of a form) is open to pages: decision 0005.',
      severity: 'error',
      from: {
        path: '^src/app/',
        pathNot: ['^src/app/(backend|shell)/', '-gateway(\\.spec)?\\.ts$', '\\.spec\\.ts$', '^src/app/[^/]+\\.ts$'],
      },
      to: {
        path: '^src/app/backend/',
        pathNot: '^src/app/backend/(session|clock|connection|live|live-pages|lists/[a-z-]+|refusal|kept/kept-form)\\.ts$',
      },
    },
    {
      name: 'shared-knows-no-feature',
      comment: 'What is shared must not know who uses it. Pass the difference as an input.',
      severity: 'error',
      from: { path: '^src/app/shared/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/app/', pathNot: '^src/app/shared/' },
    },
    {
      name: 'backend-knows-no-screen',
      comment: 'The backend room wraps Firebase and nothing else. Let the feature gateway convert.',
      severity: 'error',
      from: { path: '^src/app/backend/' },
      to: { path: '^src/app/', pathNot: '^src/app/backend/' },
    },
    {
      name: 'shell-lazily',
      comment:
        'The shell opens features through their routes, lazily: a static import would put the feature in the first load. Use loadChildren with import().',
      severity: 'error',
      from: { path: '^src/app/shell/' },
      to: { path: '^src/app/', pathNot: '^src/app/(shell|shared|backend)/', dynamic: false },
    },
    {
      name: 'shell-opens-routes-only',
      comment: 'The shell knows the routes of a feature, not its pages. Add a path to the feature routes file.',
      severity: 'error',
      from: { path: '^src/app/shell/' },
      to: { path: '^src/app/', pathNot: ['^src/app/(shell|shared|backend)/', '\\.routes\\.ts$'], dynamic: true },
    },
    {
      name: 'firebase-in-one-room',
      comment: 'Only src/app/backend names the Firebase SDK, so that emulator hosts, lazy loading and errors are decided once.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/backend/' },
      to: { path: '(^|/)node_modules/(@?firebase)(/|$)' },
    },
    {
      name: 'admin-sdk-in-one-room',
      comment: 'Only functions/src/platform names the admin SDK. Ask the platform for what you need.',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: '^functions/src/platform/' },
      to: { path: '(^|/)node_modules/(firebase-admin|@google-cloud)(/|$)' },
    },
    {
      name: 'functions-rooms',
      comment: 'A function room may use the domain and the platform. What two rooms share belongs to one of those.',
      severity: 'error',
      from: { path: '^functions/src/([^/]+)/', pathNot: '^functions/src/platform/' },
      to: {
        path: '^(functions/src|src|local|tests|demo|tools)/',
        pathNot: ['^functions/src/$1/', '^functions/src/platform/', '^src/domain/', '^tests/support/'],
      },
    },
    {
      name: 'platform-knows-no-room',
      comment: 'The platform serves every room: it must not know one of them.',
      severity: 'error',
      from: { path: '^functions/src/platform/', pathNot: '[.]spec[.]ts$' },
      to: { path: '^(functions/src|src|local|tests|demo|tools)/', pathNot: ['^functions/src/platform/', '^src/domain/'] },
    },
    {
      name: 'local-knows-no-business',
      comment:
        'The embedded Firebase serves any project: it imports itself and its packages, never our domain, screens, functions or tests.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(src|functions|tests|demo|tools|bench)/' },
    },
    {
      name: 'app-imports-no-machine',
      comment: 'The application runs in a browser: it imports itself, the domain and its packages.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(functions|local|tests|demo|tools|bench)/', pathNot: '^tests/support/' },
    },
    {
      name: 'application-tests-stay-in-tests',
      comment: 'A shipped file must not lean on test support. Move what is real to its room.',
      severity: 'error',
      from: { path: '^(src|functions|local|demo)/', pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { path: '(^tests/|\\.spec\\.ts$|/testing/)' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or hide a third one. Extract what both use.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The import leads nowhere: the path is wrong or the package is not declared.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that arrives by accident leaves by accident. Add it to package.json.',
      severity: 'error',
      from: { path: '^(src|functions|local|demo)/' },
      // Express is reached on purpose through firebase-functions: functions must get the one they were built for.
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/express/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data|\\.angular|\\.toolchain)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
