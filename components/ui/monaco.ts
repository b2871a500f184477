/** Monaco with what an inspector needs: JSON and plain text, find, folding, brackets, hover. Loaded on demand only. */
import * as monaco from 'monaco-editor/editor/editor.api.js'
import 'monaco-editor/editor/contrib/bracketMatching/browser/bracketMatching.js'
import 'monaco-editor/editor/contrib/clipboard/browser/clipboard.js'
import 'monaco-editor/editor/contrib/contextmenu/browser/contextmenu.js'
// The diff editor names where an unchanged part begins by it.
import 'monaco-editor/editor/contrib/documentSymbols/browser/outlineModel.js'
import 'monaco-editor/editor/contrib/folding/browser/folding.js'
import 'monaco-editor/editor/contrib/format/browser/formatActions.js'
import 'monaco-editor/editor/contrib/hover/browser/hoverContribution.js'
import 'monaco-editor/editor/contrib/wordOperations/browser/wordOperations.js'
import 'monaco-editor/features/find/register.js'
import 'monaco-editor/languages/features/json/register.js'

globalThis.MonacoEnvironment = {
  getWorker: (_: string, label: string) =>
    label === 'json'
      ? new Worker(new URL('monaco-editor/language/json/json.worker.js', import.meta.url), { type: 'module' })
      : new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), { type: 'module' }),
}

/** Monaco's colours are fixed per theme: read the page's own when an editor opens or the theme changes. */
export const applyTheme = (dark: boolean): void => {
  const style = getComputedStyle(document.documentElement)
  const probe = document.createElement('span')
  document.body.append(probe)
  const colour = (name: string): string => {
    probe.style.color = style.getPropertyValue(`--${name}`)
    const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number)
    return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
  }
  // As strong as text in any of its colours stays readable on it (WCAG 2.2 §1.4.3).
  const [line, text] = dark ? ['18', '1e'] : ['0b', '0c']
  monaco.editor.defineTheme('parley', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: colour('ink').slice(1) },
      { token: 'string.value.json', foreground: colour('ok').slice(1) },
      { token: 'number.json', foreground: colour('out').slice(1) },
      { token: 'keyword.json', foreground: colour('in').slice(1) },
    ],
    colors: {
      'editor.background': colour('bg'),
      'editor.foreground': colour('ink'),
      'editorLineNumber.foreground': colour('faint'),
      'editorLineNumber.activeForeground': colour('mute'),
      'editor.lineHighlightBackground': colour('hover'),
      'editorGutter.background': colour('bg'),
      'editorWidget.background': colour('panel'),
      'editorWidget.border': colour('line'),
      focusBorder: colour('selline'),
      'diffEditor.insertedLineBackground': `${colour('ok')}${line}`,
      'diffEditor.insertedTextBackground': `${colour('ok')}${text}`,
      'diffEditor.removedLineBackground': `${colour('bad')}${line}`,
      'diffEditor.removedTextBackground': `${colour('bad')}${text}`,
      'diffEditor.unchangedRegionBackground': colour('hover'),
      'diffEditor.unchangedRegionForeground': colour('mute'),
      'diffEditor.unchangedRegionShadow': '#00000000',
      'diffEditor.diagonalFill': `${colour('faint')}40`,
    },
  })
  probe.remove()
  monaco.editor.setTheme('parley')
}

export { monaco }
