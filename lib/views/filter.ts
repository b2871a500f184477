import { isAskMethod } from '@/lib/protocol/methods'
import type { Row } from './types'

/** What a row must meet to stay. */
export type RowFilter = (row: Row) => boolean

/** `word`, `"two words"`, `field:value`, each with `-` before it to turn it round. */
const TERM = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S*))/gi

type Term = { readonly not: boolean; readonly field: string | undefined; readonly value: string }

/** What `field:value` asks of a row; the value in lower case. */
export type Fields = Readonly<Record<string, (row: Row, value: string) => boolean>>

const FIELDS: Fields = {
  method: ({ method }, value) => has(method, value),
  dir: ({ direction }, value) => direction === DIRECTIONS[value],
  status: ({ status, open }, value) => has(status?.text, value) || (value === 'open' && open),
  id: ({ id }, value) => id?.toLowerCase() === value || id?.toLowerCase() === `"${value}"`,
  run: ({ exploration, probe }, value) =>
    exploration ? isRun(exploration, value) : probe !== undefined && value === 'any',
  probe: ({ probe }, value) => probe !== undefined && ['any', probe.id, probe.probing.toLowerCase()].includes(value),
  app: ({ app }, value) => app !== undefined && ['any', app.id.toLowerCase(), app.from].includes(value),
  kind: (row, value) => row.kind === value || (row.kind === 'ask' && has(kindOfAsk(row), value)),
}

const DIRECTIONS: Readonly<Record<string, Row['direction']>> = { out: 'client-to-server', in: 'server-to-client' }

/** `any`, a run's number, an exploration's id, or both: `e1/3`. */
const isRun = ({ id, run }: NonNullable<Row['exploration']>, value: string): boolean => {
  const exploration = id.toLowerCase()
  return ['any', String(run), exploration, `${exploration}/${run}`].includes(value)
}

const has = (text: string | undefined, value: string): boolean => text?.toLowerCase().includes(value) ?? false

const kindOfAsk = ({ method = '' }: Row): string => (isAskMethod(method) ? method : '')

const terms = (query: string, more: Fields = {}): readonly Term[] =>
  Array.from(query.matchAll(TERM), ([, minus, name, quoted, bare = '']) => {
    const field = name?.toLowerCase()
    const value = quoted ?? bare
    // An unknown field is text that happens to hold a colon, such as a URL.
    const known = field === undefined || Object.hasOwn(FIELDS, field) || Object.hasOwn(more, field)
    return {
      not: minus === '-',
      field: known ? field : undefined,
      value: (known ? value : `${field}:${value}`).toLowerCase(),
    }
  })

const meets = (row: Row, { field, value }: Term, more: Fields): boolean => {
  const test = field === undefined ? undefined : (FIELDS[field] ?? more[field])
  if (test) return test(row, value)
  return has(row.label, value) || has(row.detail, value) || has(row.method, value) || has(row.id, value)
}

/** Whether a query is about runs of explorations or about probes, whose rows are out of sight otherwise. */
export const asksForAside = (query: string): boolean =>
  terms(query).some(({ field, value }) => (field === 'run' || field === 'probe') && value !== '')

/**
 * Reads a query: words (in label, detail, method or id), `method:`, `dir:in|out`, `status:`, `id:`, `kind:`, `run:`,
 * `probe:`, `app:`, quotes for spaces, `-` for "not"; all must hold. A term still without a value is passed over. Undefined when nothing
 * is asked. `more`: fields of what the views know nothing of.
 */
export const parseFilter = (query: string, more: Fields = {}): RowFilter | undefined => {
  const all = terms(query, more).filter(({ value }) => value !== '')
  return all.length === 0 ? undefined : (row) => all.every((term) => meets(row, term, more) !== term.not)
}
