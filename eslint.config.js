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

/** Rules of React's, for folders where there is none: they compile every file to find out. */
const reactRules = Object.fromEntries(
  next
    .flatMap(({ rules = {} }) => Object.keys(rules))
    .filter((rule) => /^react(-hooks)?\//.test(rule))
    .map((rule) => [rule, 'off']),
)

export default tseslint.config(
  { ignores: ['.next/**', 'dist/**', 'next-env.d.ts', 'public/**', 'test-results/**', 'playwright-report/**'] },
  ...next,
  {
    files: ['**/*.{ts,tsx}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    // What needs types, and whatever else TypeScript code is held to, is oxlint's: see .oxlintrc.json.
    languageOptions: { parser: tseslint.parser },
    rules: {
      // Images come from servers as data: URLs: there is nothing to optimise.
      '@next/next/no-img-element': 'off',
      // For classes, which no component is.
      'react/display-name': 'off',
      'react/no-direct-mutation-state': 'off',
      'react/no-deprecated': 'off',
      'react/require-render-return': 'off',
    },
  },
  { files: ['lib/**', 'e2e/**'], ignores: ['lib/browser/**'], rules: reactRules },
  ...Object.keys(layers).map((folder) => boundary(folder)),
  ...Object.keys(layers).map((folder) => boundary(folder, { tests: true })),
)
