import { isObject } from '@/lib/protocol/json'
import { shortText, shownEntries, standsFor } from './abridge'
import { pathsBelow, type PathTree } from './path-tree'

/** Where a path is in a text: lines from 1, both included. */
export type Mark = {
  readonly path: string
  readonly line: number
  readonly end: number
  /** It is not there: the lines are those of the nearest place above. */
  readonly absent?: true
}

export type Printed = { readonly text: string; readonly marks: readonly Mark[] }

class Printer {
  readonly lines: string[] = []
  readonly marks: Mark[] = []
  private readonly abridged: boolean

  constructor(abridged: boolean) {
    this.abridged = abridged
  }

  print(value: unknown, tree: PathTree | undefined, indent: string, label: string, comma: string): void {
    const line = this.lines.length + 1
    const inner = this.entriesOf(value)
    if (inner === undefined || inner.length === 0 || (this.abridged && tree === undefined && indent !== ''))
      this.lines.push(`${indent}${label}${this.flat(value, tree)}${comma}`)
    else this.spread(value, inner, tree, indent, label, comma)
    if (tree) this.mark(value, tree, line)
  }

  private entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] | undefined {
    if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const)
    return isObject(value) ? Object.entries(value).filter(([, member]) => member !== undefined) : undefined
  }

  private spread(
    value: unknown,
    entries: readonly (readonly [string | number, unknown])[],
    tree: PathTree | undefined,
    indent: string,
    label: string,
    comma: string,
  ): void {
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
    const deeper = `${indent}  `
    this.lines.push(`${indent}${label}${open}`)
    const last = entries.at(-1)
    const shown = this.abridged ? shownEntries(entries, tree) : entries.map((entry) => ({ entry }))
    for (const one of shown) {
      if (!('entry' in one)) {
        this.lines.push(`${deeper}${one.omitted}`)
        continue
      }
      const [key, member] = one.entry
      const name = typeof key === 'number' ? '' : `${JSON.stringify(key)}: `
      this.print(member, tree?.inner.get(String(key)), deeper, name, one.entry === last ? '' : ',')
    }
    this.lines.push(`${indent}${close}${comma}`)
  }

  private flat(value: unknown, tree: PathTree | undefined): string {
    if (!this.abridged) return JSON.stringify(value ?? null)
    return typeof value === 'string'
      ? shortText(value, tree !== undefined)
      : (standsFor(value) ?? JSON.stringify(value))
  }

  private mark(value: unknown, tree: PathTree, line: number): void {
    const end = this.lines.length
    for (const path of tree.ends) this.marks.push({ path, line, end })
    for (const [segment, below] of tree.inner)
      if (!has(value, segment))
        for (const path of pathsBelow(below)) this.marks.push({ path, line, end: line, absent: true })
  }
}

const has = (value: unknown, segment: string): boolean => {
  if (Array.isArray(value)) return /^\d+$/.test(segment) && Number(segment) < value.length
  return isObject(value) && Object.hasOwn(value, segment)
}

/**
 * JSON text of two spaces' indent with its members in the order in which they came, and the lines on which the tree's
 * paths are. Abridged, what is far from those paths is left out, and said to be.
 */
export const printJson = (value: unknown, tree: PathTree, abridged = false): Printed => {
  const printer = new Printer(abridged)
  printer.print(value, tree, '', '', '')
  return { text: printer.lines.join('\n'), marks: printer.marks }
}
