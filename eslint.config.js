/** Why: the strictest checks that tools can make, so that reviews speak of meaning. A suppression needs a reason from the list in CONTRIBUTING.md. */
import js from '@eslint/js';
import ngrx from '@ngrx/eslint-plugin';
import angular from 'angular-eslint';
import { existsSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import { documentCursors } from './tools/proving/document-cursors.ts';
import { frenchPlurals } from './tools/proving/words/french-plurals.ts';
import { frenchSpaces } from './tools/proving/words/french-spaces.ts';

const projects = ['tsconfig.node.json', 'tsconfig.app.json', 'tsconfig.spec.json'].filter((file) => existsSync(file));
const specs = ['**/*.spec.ts', '**/*.journey.ts', '**/testing/**/*.ts', 'tests/**/*.ts'];

const clock = 'The domain has no clock and no chance: receive the time, the identifier or the seed as an argument.';
const pureDomain = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: clock },
  { selector: "CallExpression[callee.object.name='crypto']", message: clock },
  {
    selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|local|utc)$/][arguments.length=0]",
    message: clock,
  },
  { selector: 'TSEnumDeclaration', message: 'Use a string union: it needs no import and reads the same in Firestore.' },
];

/** The calendar is Luxon's, in one file of the domain: clocks change, months and years differ, and a hand-made sum forgets one of them. */
const byHand =
  'Calendar arithmetic belongs to src/domain/shared/time.ts (lengths without a calendar: src/domain/shared/instant.ts): call it, or add there what is missing.';
const calendarByHand = [
  { selector: 'Literal[raw=/^(60_?000|3_?600_?000|86_?400_?000|604_?800_?000|36e5|864e5)$/]', message: byHand },
  { selector: "BinaryExpression[operator='*'][left.value=24][right.value=60]", message: byHand },
  { selector: "BinaryExpression[operator='*'][left.value=60][right.value=60]", message: byHand },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name=/^(UTC|parse)$/]", message: byHand },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: byHand },
  // A day or a clock glued into a text, and milliseconds added to milliseconds.
  { selector: "NewExpression[callee.name='Date'] > TemplateLiteral", message: byHand },
  { selector: "NewExpression[callee.name='Date'] > BinaryExpression", message: byHand },
  {
    selector: 'CallExpression[callee.property.name=/^set(UTC)?(Date|Month|FullYear|Hours|Minutes|Seconds|Milliseconds|Time)$/]',
    message: byHand,
  },
  { selector: 'CallExpression[callee.property.name=/^get(UTC)?(Date|Day|Month|FullYear|Hours|Minutes)$/]', message: byHand },
  { selector: 'CallExpression[callee.property.name=/^(getTimezoneOffset|toLocaleDateString|toLocaleTimeString)$/]', message: byHand },
  {
    selector:
      "CallExpression[callee.property.name=/^(slice|split|substring|startsWith)$/][callee.object.callee.property.name='toISOString']",
    message: byHand,
  },
  { selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']", message: byHand },
];

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a string union.' };

/** An act outlives its page in the store, or is forgotten with it: one way for each (src/app/shared/acts). */
const ownWay =
  'What is asked of the server is an act of the room (Acts, roomActs); what a page does by itself is an attempt(): src/app/shared/acts.';
/** A filter changes its own part of the address; the others, and the place one is at, stay. */
const forgottenQuery = {
  selector:
    "CallExpression[callee.property.name='navigate'][arguments.0.elements.length=0] > ObjectExpression:has(> Property[key.name='queryParams']):not(:has(> Property[key.name='queryParamsHandling']))",
  message: "Say queryParamsHandling: 'merge': the other parts of the address stay.",
};

const actByHand = [
  { selector: "CallExpression[callee.name='signal'] TSTypeReference[typeName.name=/^(Refusal|ActRefusal)$/]", message: ownWay },
  {
    selector:
      "PropertyDefinition[key.name=/^(busy|pending|sending|saving|loading)$/] > CallExpression[callee.name='signal'][arguments.0.value=false]",
    message: ownWay,
  },
  { selector: "ImportDeclaration[source.value='@ngrx/store'] ImportSpecifier[imported.name='Store']", message: ownWay },
];

/** `limit(1)`, a page's size, or a bound called `most…` beyond which the act refuses. */
const silentCap = {
  selector:
    "CallExpression[callee.property.name='limit']:not([arguments.0.value=1]):not([arguments.0.name=/^(most[A-Z]|pageSize$)/]):not([arguments.0.left.name=/^most[A-Z]/])",
  message:
    'A read cut at a number forgets the rest in silence: read all, go page by page (platform/store/each-document), or refuse beyond a bound called most…',
};

/** A browser writes a native date in its own language, not in the page's, and takes a year of two digits. */
const nativeDate = {
  selector: "TextAttribute[name='type'][value=/^(date|time|datetime-local|month|week)$/]",
  message: 'Days and hours are typed in es-day-input, es-time-input or es-moment-input (src/app/shared/dates).',
};

/** A browser draws its own list, and it chooses at each arrow key. */
const nativeSelect = {
  selector: "Element[name='select']",
  message: 'One of a few is chosen in es-select, one of many in es-lookup (src/app/shared/choices); what acts at once is a mat-menu.',
};

/** One look, one keyboard and one voice for each kind of control. A file is chosen in `es-file-drop`; the palette is a combobox of its own. */
const nativeControl = {
  selector:
    "Element[name=/^(input|textarea)$/]:not(:has(> TextAttribute[name='matInput'])):not(:has(> TextAttribute[name='type'][value='file'])):not(:has(> TextAttribute[name='role'][value='combobox']))",
  message:
    'A box to tick is a mat-checkbox, a choice a mat-radio-button. Text is typed in Material: <es-field label="…"><mat-form-field><input matInput /></mat-form-field></es-field> (docs/decisions/0014).',
};

const nativeText = {
  ...nativeControl,
  selector: `${nativeControl.selector}:not(:has(> TextAttribute[name='type'][value=/^(radio|checkbox)$/]))`,
};

/** What floats and what advances is Material's: it keeps the focus inside, gives it back, is announced, and wears our tokens. */
const handMadeOverlay = {
  selector:
    "Element[name=/^(dialog|progress|meter)$/], Element:has(> TextAttribute[name='role'][value=/^(dialog|alertdialog|progressbar|meter|tablist|tab|tooltip)$/])",
  message:
    'A dialog opens by Dialogs and shows an es-dialog (src/app/shared/dialogs); an advance is an es-progress or a mat-progress-bar, tabs are es-tabs.',
};

/** A native tooltip comes late, cannot be styled nor sent away, and never comes to a keyboard. */
const nativeTooltip = {
  selector: "Element[name!=/^es-/] > :matches(TextAttribute, BoundAttribute)[name='title']",
  message: 'Show it by matTooltip, or write it where everybody reads it.',
};

/** A voice reads the whole of a region that changes: it holds a sentence, never a list or a form. */
const longLiveRegion = {
  selector:
    "Element[name!=/^(p|span|output|es-.+)$/]:has(> TextAttribute[name='aria-live']), Element[name=/^(section|article|main|form|ul|ol|table)$/]:has(> TextAttribute[name='role'][value='status'])",
  message: 'Say how many or what happened in one sentence (a p with role="status"), and leave the list outside of it.',
};

/** A button of our own forgets the focus ring, the least height or the tint of a press; Material's wear our tokens. */
const bareButton = {
  selector:
    "Element[name='button']:not(:has(> TextAttribute[name=/^mat(IconButton|Button|-menu-item|-sort-header)$/])):not(:has(> BoundAttribute[name='matButton']))",
  message: 'Write a matButton or a matIconButton (src/styles/_buttons.scss).',
};
/** What is pressed there is no button in words: a row of a list, a title that opens, a place on the dark bar, one of a group of views. */
const pressedWidgets = [
  'src/app/applications/ui/file-answer.ts/**',
  'src/app/calls/form-builder/form-outline.html',
  'src/app/jury/reading-room/dossier-pane.ts/**',
  'src/app/jury/reading-room/reading-room.html',
  'src/app/shell/frame/account-menu.html',
  'src/app/shell/frame/frame.html',
  'src/app/shell/frame/notices/new-version-notice.ts/**',
  'src/app/shell/frame/notification-bell.html',
  '**/*.spec.ts/**',
];
const wait =
  'A journey waits for what it needs (expect(locator), expect.poll), or sets the clock (page.clock): a pause is too long or too short.';
const sleeping = [
  { selector: "CallExpression[callee.property.name='waitForTimeout']", message: wait },
  { selector: "CallExpression[callee.name='setTimeout'], CallExpression[callee.property.name='setTimeout']", message: wait },
  { selector: 'ImportDeclaration[source.value=/^(node:)?timers/]', message: wait },
  { selector: "CallExpression[callee.property.name='waitForLoadState'][arguments.0.value='networkidle']", message: wait },
];

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', '.angular/**', '.toolchain/**', '.data/**', '**/*.cjs', '**/*.js', '**/*.mjs'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-irregular-whitespace': ['error', { skipTemplates: true }],
      'no-restricted-syntax': ['error', noEnum],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers in messages are safe; objects and undefined are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      // Angular components are classes that may hold only a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...pureDomain, ...calendarByHand] },
  },
  {
    files: ['functions/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, silentCap, ...calendarByHand] },
  },
  {
    files: ['src/app/**/*.ts', 'src/main.ts', 'demo/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...calendarByHand, ...actByHand, forgottenQuery] },
  },
  {
    // Where acts are made; what surrounds every screen (session, outbox); samples of the style guide.
    files: ['src/app/shared/acts/**/*.ts', 'src/app/backend/**/*.ts', 'src/app/shell/styleguide/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...calendarByHand] },
  },
  {
    files: ['src/app/**/*.ts'],
    extends: [...ngrx.configs.store, ...ngrx.configs.effects, ...ngrx.configs.operators],
  },
  {
    // Where the calendar is computed; where it is only shown; and where no calendar is: lengths.
    files: ['src/domain/shared/time.ts', 'src/domain/shared/instant.ts'],
    rules: { 'no-restricted-syntax': ['error', ...pureDomain] },
  },
  {
    files: ['src/app/shared/formats/format.ts', 'src/app/shared/formats/reader-zone.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    files: ['src/app/**/*.ts'],
    ignores: ['src/app/shared/dialogs/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@angular/cdk/dialog', message: 'Open it by Dialogs (src/app/shared/dialogs).' },
            { name: '@angular/material/dialog', message: 'Open it by Dialogs (src/app/shared/dialogs).' },
            { name: '@angular/material/snack-bar', message: 'Say it by Undo (src/app/shared/dialogs/undo).' },
          ],
        },
      ],
    },
  },
  {
    files: ['functions/src/**/*.ts'],
    ignores: ['functions/src/platform/transact.ts', 'functions/src/platform/testing/{interleaved,work-of}.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'runTransaction', message: 'Use transact(): it waits its turn and refuses with "busy".' },
      ],
    },
  },
  {
    files: ['src/app/**/*.ts'],
    ignores: ['**/*.spec.ts', 'src/app/backend/testing/*.ts'],
    rules: {
      'no-restricted-properties': ['error', { property: 'setItem', message: 'Use keepIn(): a browser without room left must go on.' }],
    },
  },
  {
    files: ['src/app/**/*.ts', 'src/main.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      // House names: `review-form.ts` holds `ReviewForm`.
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'es', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'es', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
    },
  },
  {
    files: ['src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    // No-break spaces are wanted in texts.
    rules: {
      'max-lines': ['error', { max: 80 }],
      'no-irregular-whitespace': 'off',
      'no-restricted-syntax': [
        'error',
        nativeDate,
        nativeSelect,
        nativeControl,
        bareButton,
        handMadeOverlay,
        longLiveRegion,
        nativeTooltip,
      ],
    },
  },
  {
    files: pressedWidgets,
    rules: { 'no-restricted-syntax': ['error', nativeDate, nativeSelect, nativeControl, handMadeOverlay, longLiveRegion, nativeTooltip] },
  },
  {
    // Every page loads the look's choice first: it does without Material's parts. A score is a control of its own, with its keys (score-keys.ts).
    files: [
      'src/app/shell/looks/**/*.html',
      'src/app/jury/ui/score-card.html',
      'src/app/coaching/diagnostic/score-sheet.html',
      'src/app/shared/forms/score-keys.spec.ts/*.html',
    ],
    rules: {
      'no-restricted-syntax': ['error', nativeDate, nativeSelect, nativeText, bareButton, handMadeOverlay, longLiveRegion, nativeTooltip],
    },
  },
  {
    files: ['src/**/*.{ts,html}', 'functions/src/**/*.ts', 'demo/**/*.ts'],
    plugins: { house: { rules: { 'french-plurals': frenchPlurals, 'french-spaces': frenchSpaces } } },
    // Specs type as people do, and compare what is spaced elsewhere.
    ignores: ['**/*.spec.ts'],
    rules: { 'house/french-plurals': 'error', 'house/french-spaces': 'error' },
  },
  {
    files: ['src/app/**/*.ts', 'functions/src/**/*.ts', 'demo/**/*.ts'],
    plugins: { lists: { rules: { 'document-cursors': documentCursors } } },
    rules: { 'lists/document-cursors': 'error' },
  },
  {
    files: specs,
    rules: {
      // A describe block is a list of sentences, not a function to keep short.
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['tests/journeys/**/*.ts', 'tests/support/journey.ts', 'tests/support/answering.ts', 'tests/support/{stage,browser}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...sleeping] },
  },
);
