/**
 * Leaves assertions as they are. `assert(condition, 'what holds')` stops where we are wrong ourselves, and no input comes
 * there: a condition that is made true and a text that is emptied cannot be told from the original by any test. Of
 * `present(value, 'what holds')` it is the text alone.
 */
const isCallOf = (node, name) => node?.type === 'CallExpression' && node.callee.name === name;

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'assertions',
    value: {
      shouldIgnore: ({ node, parent }) =>
        isCallOf(node, 'assert') ||
        (isCallOf(parent, 'present') && parent.arguments.indexOf(node) === 1)
          ? 'an assertion about ourselves'
          : undefined,
    },
  },
];
