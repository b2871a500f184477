'use client'

import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { initiallyOpen, jsonLines, PAGE } from './json-lines'
import type { JsonLine, TreeState } from './json-lines'
import { JsonRow } from './json-row'

type Props = {
  /** Any value, also one that JSON cannot hold; only what is opened is visited. */
  readonly value: unknown
  /** Names the tree. */
  readonly label: string
}

const toggled = (state: TreeState, line: JsonLine): TreeState => {
  if (line.kind === 'more') {
    return { ...state, shown: new Map(state.shown).set(line.parent, (state.shown.get(line.parent) ?? PAGE) + PAGE) }
  }
  const open = new Set(state.open)
  if (!open.delete(line.path)) open.add(line.path)
  return { ...state, open }
}

const parentOf = (lines: readonly JsonLine[], index: number): JsonLine | undefined =>
  lines.slice(0, index).findLast((line) => line.level < (lines[index]?.level ?? 0))

/** What a key does at a line (WAI-ARIA APG, tree view pattern): move to a line, or toggle this one. */
const onKey = (key: string, lines: readonly JsonLine[], index: number): JsonLine | 'toggle' | undefined => {
  const line = lines[index]
  if (!line) return undefined
  switch (key) {
    case 'ArrowDown':
      return lines[index + 1]
    case 'ArrowUp':
      return lines[index - 1]
    case 'Home':
      return lines[0]
    case 'End':
      return lines.at(-1)
    case 'ArrowRight':
      return line.kind !== 'branch' || line.size === 0 ? undefined : line.open ? lines[index + 1] : 'toggle'
    case 'ArrowLeft':
      return line.kind === 'branch' && line.open ? 'toggle' : parentOf(lines, index)
    case 'Enter':
    case ' ':
      return line.kind === 'leaf' ? undefined : 'toggle'
    default:
      return undefined
  }
}

const Tree = ({ value, label }: Props) => {
  const [state, setState] = useState<TreeState>(() => ({ open: initiallyOpen(value), shown: new Map() }))
  const [focused, setFocused] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => jsonLines(value, state), [value, state])
  const current = lines.some((line) => line.path === focused) ? focused : ''
  const activate = (line: JsonLine): void => {
    if (line.kind !== 'leaf') setState((before) => toggled(before, line))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const index = lines.findIndex((line) => line.path === current)
    const effect = onKey(event.key, lines, index)
    const line = lines[index]
    if (effect === undefined || !line) return
    event.preventDefault()
    event.stopPropagation()
    if (effect === 'toggle') activate(line)
    else {
      const target = root.current?.children[lines.indexOf(effect)]
      if (target instanceof HTMLElement) target.focus()
    }
  }
  return (
    <div ref={root} role="tree" aria-label={label} onKeyDown={onKeyDown} className="font-wire text-[11.5px]">
      {lines.map((line) => (
        <JsonRow
          key={line.path}
          line={line}
          focusable={line.path === current}
          onActivate={activate}
          onFocus={({ path }) => {
            setFocused(path)
          }}
        />
      ))}
    </div>
  )
}

/** A light, collapsible view of a value. A different value starts over. */
export const JsonTree = ({ value, label }: Props) => {
  const [known, setKnown] = useState({ value, version: 0 })
  if (!Object.is(known.value, value)) setKnown({ value, version: known.version + 1 })
  return <Tree key={known.version} value={value} label={label} />
}
