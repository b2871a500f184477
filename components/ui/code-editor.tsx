'use client'

import { useEffect, useRef, useState } from 'react'
import type * as MonacoModule from './monaco'
import { useDark } from './use-dark'

type Monaco = typeof MonacoModule
type Editor = ReturnType<Monaco['monaco']['editor']['create']>

type Props = {
  readonly value: string
  readonly onChange?: ((value: string) => void) | undefined
  readonly language: 'json' | 'plaintext'
  readonly label: string
  /** Pixels, or any CSS height. */
  readonly height: number | string
  readonly readOnly?: boolean | undefined
}

const create = ({ monaco }: Monaco, host: HTMLElement, { value, language, label, readOnly = false }: Props): Editor =>
  monaco.editor.create(host, {
    value,
    language,
    readOnly,
    ariaLabel: label,
    automaticLayout: true,
    minimap: { enabled: false },
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono') || 'monospace',
    fontSize: 12,
    lineHeight: 18,
    lineNumbersMinChars: 3,
    folding: true,
    wordWrap: 'on',
    scrollBeyondLastLine: false,
    renderLineHighlight: readOnly ? 'none' : 'line',
    overviewRulerLanes: 0,
    padding: { top: 6, bottom: 6 },
    scrollbar: { alwaysConsumeMouseWheel: false },
    // Tab leaves the editor, as it leaves any other field (WCAG 2.1.2).
    tabFocusMode: true,
    tabSize: 2,
    stickyScroll: { enabled: false },
    fixedOverflowWidgets: true,
  })

/** The full editor. Its 1.4 MB come only when one is mounted. */
export const CodeEditor = (props: Props) => {
  const { value, onChange, height, label } = props
  const host = useRef<HTMLDivElement>(null)
  const [loaded, setLoaded] = useState<{ module: Monaco; editor: Editor }>()
  const [failed, setFailed] = useState(false)
  const dark = useDark()
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    let gone = false
    let editor: Editor | undefined
    const load = async (): Promise<void> => {
      const loadedModule = await import('./monaco')
      if (gone || !host.current) return
      const created = create(loadedModule, host.current, latest.current)
      editor = created
      created.onDidChangeModelContent(() => {
        const text = created.getValue()
        if (text !== latest.current.value) latest.current.onChange?.(text)
      })
      setLoaded({ module: loadedModule, editor: created })
    }
    load().catch(() => {
      setFailed(true)
    })
    return () => {
      gone = true
      editor?.getModel()?.dispose()
      editor?.dispose()
    }
  }, [])

  useEffect(() => {
    if (loaded && loaded.editor.getValue() !== value) loaded.editor.setValue(value)
  }, [loaded, value])

  useEffect(() => {
    loaded?.module.applyTheme(dark)
  }, [loaded, dark])

  return (
    <div style={{ height }} className="bg-bg relative overflow-hidden rounded-md border">
      <div ref={host} className="absolute inset-0" />
      {!loaded && !failed && (
        <p role="status" className="text-faint p-3 text-sm">
          Loading the editor…
        </p>
      )}
      {failed && (
        // Without the editor's code a plain field still does the work.
        <textarea
          aria-label={label}
          value={value}
          readOnly={!onChange}
          onChange={(event) => onChange?.(event.target.value)}
          className="bg-bg font-wire absolute inset-0 resize-none p-2 text-sm"
        />
      )}
    </div>
  )
}
