import next from 'eslint-config-next/core-web-vitals'
import tseslint from 'typescript-eslint'
import { layers, nodeFolders } from './layers.js'

const anyOf = (folders) => folders.map((folder) => folder.replaceAll('/', '\\/')).join('|')
const below = (folder) => Object.keys(layers).filter((other) => other.startsWith(`${folder}/`))

/** One config object per row of layers.js; `tests` opens lib/testing (and Node) to test files. */
const boundary = (folder, { tests = false } = {}) => {
  const allowed = [folder, ...layers[folder], ...(tests ? ['lib/testing'] : [])]
  const mayUseNode = tests || nodeFolders.includes(folder)
  const inner = below(folder)
  const allowedPath = `(?!(?:${anyOf(allowed)})(?:\\/|$))`
  const closedPath = inner.length > 0 ? `|(?:${anyOf(inner)})(?:\\/|$)` : ''
  return {
    name: `boundary ${folder}${tests ? ' tests' : ''}`,
    files: [`${folder}/**/*${tests ? '.test' : ''}.{ts,tsx}`],
    ignores: inner.map((other) => `${other}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^\\.\\./', message: 'Write @/… across folders, ./ inside one.' },
            {
              regex: `^@\\/(?:${allowedPath}${closedPath})`,
              message: `${folder} may import only ${allowed.join(', ')} (layers.js).`,
            },
            ...(mayUseNode ? [] : [{ regex: '^node:', message: `${folder} must also run in a browser.` }]),
          ],
        },
      ],
      ...(mayUseNode ? {} : { 'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname'] }),
    },
  }
}

export default tseslint.config(
  { ignores: ['.next/**', 'dist/**', 'next-env.d.ts', 'public/**', 'test-results/**', 'playwright-report/**'] },
  ...next,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-deprecated': [
        'error',
        // HTTP+SSE and log messages are deprecated, not gone: peers in the field still speak them.
        {
          allow: [
            { from: 'package', name: 'SSEClientTransport', package: '@modelcontextprotocol/client' },
            { from: 'package', name: 'log', package: '@modelcontextprotocol/server' },
            { from: 'package', name: 'SSEServerTransport', package: '@modelcontextprotocol/sdk' },
          ],
        },
      ],
      // Images come from servers as data: URLs: there is nothing to optimise.
      '@next/next/no-img-element': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'lib/testing/**', 'e2e/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...Object.keys(layers).map((folder) => boundary(folder)),
  ...Object.keys(layers).map((folder) => boundary(folder, { tests: true })),
)
