import tseslint from 'typescript-eslint';

/** Stages import inwards only: the folders each may import from, beside its own. */
const MAY_IMPORT = {
  model: [],
  io: ['model'],
  read: ['model', 'io'],
  validate: ['model', 'read'],
  allocate: ['model'],
  settle: ['model', 'allocate'],
  invoice: ['model', 'allocate', 'settle'],
  verify: ['model', 'allocate', 'settle', 'invoice'],
  register: ['model', 'io'],
  document: ['model', 'allocate', 'settle', 'invoice'],
  write: ['model', 'io', 'document'],
};
const FOLDERS = [...Object.keys(MAY_IMPORT), 'cli'];
const CORE = ['model', 'validate', 'allocate', 'settle', 'invoice', 'verify', 'document'];

const boundaries = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const forbidden = FOLDERS.filter((other) => other !== folder && !allowed.includes(other));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
      message: `${folder}/ may import only from: ${allowed.join(', ') || 'itself'}.`,
    },
    {
      regex: `^(\\.\\./)+(main\\.ts$|pipeline(\\.ts$|/))`,
      message: 'The pipeline calls the stages.',
    },
  ];
  if (CORE.includes(folder)) {
    patterns.push({ regex: '^node:', message: `${folder}/ is pure: no files, no process.` });
  }
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      ...(CORE.includes(folder) && {
        'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'fetch'],
      }),
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', '**/*.{mjs,cjs}', 'bin/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        {
          selector: "MemberExpression[object.name='process']",
          message: 'Only main.ts names process.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Today is a parameter.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Today is a parameter.',
        },
      ],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
    },
  },
  ...boundaries,
  {
    files: ['src/main.ts', 'src/io/node-io.ts', 'src/io/node-run.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // A code may have no arguments.
    files: ['src/model/diagnostic-codes/*.ts'],
    rules: { '@typescript-eslint/no-generated-empty-object-type': 'off' },
  },
  {
    files: ['test/**/*.ts', '*.ts'],
    rules: {
      '@typescript-eslint/no-misused-spread': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
