/** Why: the application's specs run in a real Chromium; the closing line is read by `npm test`. */
function ClosingLine(baseReporterDecorator) {
  baseReporterDecorator(this);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  this.onSpecComplete = (_browser, result) => {
    if (result.skipped) counts.skipped++;
    else if (result.success) counts.passed++;
    else {
      counts.failed++;
      this.write(`\n  ✗ ${[...result.suite, result.description].join(' ')}\n${result.log.map((line) => `    ${line}`).join('\n')}\n`);
    }
  };
  this.onBrowserError = (_browser, error) => this.write(`\n  ✗ ${typeof error === 'string' ? error : JSON.stringify(error)}\n`);
  this.onRunComplete = () => this.write(`\nkarma: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
}
ClosingLine.$inject = ['baseReporterDecorator'];

module.exports = (config) => {
  config.set({
    frameworks: ['jasmine'],
    plugins: [
      require('karma-jasmine'),
      require('karma-chrome-launcher'),
      require('karma-coverage'),
      { 'reporter:closing-line': ['type', ClosingLine] },
    ],
    client: { jasmine: { timeoutInterval: 20_000, random: true, failSpecWithNoExpectations: true }, clearContext: false },
    reporters: ['closing-line'],
    coverageReporter: { dir: 'coverage', subdir: '.', reporters: [{ type: 'html' }, { type: 'text-summary' }] },
    browsers: ['Headless'],
    customLaunchers: {
      Headless: {
        base: 'ChromiumHeadless',
        flags: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--disable-dev-shm-usage',
        ],
      },
    },
    browserNoActivityTimeout: 120_000,
    restartOnFileChange: false,
  });
};
