'use client'

import { useEffect, useRef, useState } from 'react'
import type * as MonacoModule from './monaco'
import { useDark } from './use-dark'

type Monaco = typeof MonacoModule
type Editor = ReturnType<Monaco['monaco']['editor']['createDiffEditor']>

export type DiffSide = {
  readonly text: string
  /** Says what it is, for those who cannot see where it stands. */
  readonly label: string
  /** Lines to mark, from 1, both ends included. */
  readonly lines?: readonly { readonly from: number; readonly to: number }[] | undefined
}

type Props = {
  readonly left: DiffSide
  readonly right: DiffSide
  readonly language: 'json' | 'plaintext'
}

/** Pixels from which on there is room for two sides. */
const TWO_SIDES = 520
const LINE = 18
const PADDING = 12
const MOST_LINES = 24

const OPTIONS = {
  readOnly: true,
  originalEditable: false,
  automaticLayout: true,
  minimap: { enabled: false },
  fontSize: 11.5,
  lineHeight: LINE,
  // Lines of a printed message have no numbers that anybody else knows.
  lineNumbers: 'off',
  lineNumbersMinChars: 0,
  lineDecorationsWidth: 12,
  folding: false,
  glyphMargin: false,
  wordWrap: 'on',
  diffWordWrap: 'on',
  scrollBeyondLastLine: false,
  renderLineHighlight: 'none',
  overviewRulerLanes: 0,
  renderOverviewRuler: false,
  renderMarginRevertIcon: false,
  renderGutterMenu: false,
  renderIndicators: true,
  padding: { top: 6, bottom: 6 },
  scrollbar: { alwaysConsumeMouseWheel: false, horizontalScrollbarSize: 8, verticalScrollbarSize: 8 },
  tabFocusMode: true,
  stickyScroll: { enabled: false },
  fixedOverflowWidgets: true,
  renderSideBySide: true,
  useInlineViewWhenSpaceIsLimited: true,
  renderSideBySideInlineBreakpoint: TWO_SIDES,
  hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 4, revealLineCount: 20 },
  ignoreTrimWhitespace: false,
  maxComputationTime: 1_000,
} as const

const MOST = MOST_LINES * LINE + PADDING

const lineCount = (text: string): number => text.split('\n').length

/** Before the editor knows what it folds away. */
const firstHeight = ({ left, right }: Props): number =>
  Math.min(MOST, Math.max(lineCount(left.text), lineCount(right.text), 3) * LINE + PADDING)

/** Tells how high the editor would like to be, now and whenever that changes. */
const followHeight = (editor: Editor, onHeight: (height: number) => void): void => {
  const sides = [editor.getOriginalEditor(), editor.getModifiedEditor()]
  const tell = (): void => {
    onHeight(Math.min(MOST, Math.max(...sides.map((side) => side.getContentHeight()))))
  }
  for (const side of sides) side.onDidContentSizeChange(tell)
  editor.onDidUpdateDiff(tell)
}

const marks = ({ monaco }: Monaco, lines: DiffSide['lines'] = []) =>
  lines.map(({ from, to }) => ({
    range: new monaco.Range(from, 1, to, 1),
    options: { isWholeLine: true, className: 'violated-line', linesDecorationsClassName: 'violated-margin' },
  }))

const create = (loaded: Monaco, host: HTMLElement, { left, right, language }: Props): Editor => {
  const { monaco } = loaded
  const editor = monaco.editor.createDiffEditor(host, {
    ...OPTIONS,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono') || 'monospace',
  })
  editor.setModel({
    original: monaco.editor.createModel(left.text, language),
    modified: monaco.editor.createModel(right.text, language),
  })
  // Given to the diff editor, the names would be gone with the next change of its options.
  const name = (): void => {
    editor.getOriginalEditor().updateOptions({ ariaLabel: left.label })
    editor.getModifiedEditor().updateOptions({ ariaLabel: right.label })
  }
  name()
  editor.onDidUpdateDiff(name)
  // So would they where it turns from two sides to one.
  for (const side of [editor.getOriginalEditor(), editor.getModifiedEditor()]) side.onDidChangeConfiguration(name)
  editor.getOriginalEditor().createDecorationsCollection(marks(loaded, left.lines))
  editor.getModifiedEditor().createDecorationsCollection(marks(loaded, right.lines))
  return editor
}

const Plain = ({ side }: { readonly side: DiffSide }) => (
  <pre
    aria-label={side.label}
    tabIndex={0}
    className="font-wire min-w-0 flex-1 overflow-auto p-2 text-xs whitespace-pre-wrap"
  >
    {side.text}
  </pre>
)

/**
 * Two texts and how they differ, to read. One below the other where it is narrow. The editor comes when the first is
 * mounted; a new pair of texts needs a new `key`.
 */
export const DiffEditor = (props: Props) => {
  const { left, right } = props
  const host = useRef<HTMLDivElement>(null)
  const [module, setModule] = useState<Monaco>()
  const [failed, setFailed] = useState(false)
  const [height, setHeight] = useState(firstHeight(props))
  const dark = useDark()
  const latest = useRef(props)
  useEffect(() => {
    let gone = false
    let editor: Editor | undefined
    const load = async (): Promise<void> => {
      const loaded = await import('./monaco')
      if (gone || !host.current) return
      editor = create(loaded, host.current, latest.current)
      followHeight(editor, setHeight)
      setModule(loaded)
    }
    load().catch(() => {
      setFailed(true)
    })
    return () => {
      gone = true
      const model = editor?.getModel()
      editor?.dispose()
      model?.original.dispose()
      model?.modified.dispose()
    }
  }, [])
  useEffect(() => {
    module?.applyTheme(dark)
  }, [module, dark])
  return (
    <div style={{ height }} className="bg-bg relative overflow-hidden rounded-md border">
      <div ref={host} className="absolute inset-0" />
      {!module && (
        // Until the editor is here, and where it never comes, both texts can be read.
        <div className="absolute inset-0 flex overflow-auto">
          <Plain side={left} />
          <Plain side={right} />
          {!failed && (
            <span role="status" className="sr-only">
              Loading the editor…
            </span>
          )}
        </div>
      )}
    </div>
  )
}
