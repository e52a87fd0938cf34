/**
 * Leaves assertions as they are. `assert(condition, 'what holds')` stops where we are wrong ourselves, and no input comes
 * there: a condition that is made true and a text that is emptied cannot be told from the original by any test.
 */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'assertions',
    value: {
      shouldIgnore: ({ node }) =>
        node.type === 'CallExpression' && node.callee.name === 'assert'
          ? 'an assertion about ourselves'
          : undefined,
    },
  },
];
