module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // The browser tests run in Node, not in the browser.
      files: ['e2e-tests/**'],
      env: { browser: false, node: true },
      rules: { 'no-restricted-imports': 'off' },
    },
  ],
});
