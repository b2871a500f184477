import type { HeaderList } from '@/lib/protocol/headers'
import type { Finding } from '@/lib/spec/findings'
import type { Edit } from './edit'

/** Status and headers of a response. */
export type Head = { readonly status: number; readonly statusText: string; readonly headers: HeaderList }

type HeadForm = { readonly value: Head; readonly edits: readonly Edit[] }

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  202: 'Accepted',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  415: 'Unsupported Media Type',
}

/** The head as lines, the status before the headers (RFC 9112 §2.1, without the version). */
export const headLines = ({ status, statusText, headers }: Head): readonly string[] => [
  `${status} ${statusText === '' ? (REASONS[status] ?? '') : statusText}`.trimEnd(),
  ...headers.map(([name, value]) => `${name}: ${value}`),
]

type Mendable = Pick<Finding, 'message' | 'path' | 'actual' | 'expected' | 'mend'>

const statusIn = ({ path, actual, expected, mend }: Mendable, { status }: Head): number | undefined => {
  if (typeof mend === 'object') return 'status' in mend ? mend.status : undefined
  const isStatus = path === undefined && actual === status && typeof expected === 'number'
  return isStatus && expected >= 100 && expected <= 599 ? expected : undefined
}

const withHeader = (headers: HeaderList, name: string, value: string | undefined): HeaderList => {
  const wanted = name.toLowerCase()
  const at = headers.findIndex(([other]) => other.toLowerCase() === wanted)
  if (at < 0) return value === undefined ? headers : [...headers, [name, value]]
  return headers.flatMap((header, index) => {
    if (header[0].toLowerCase() !== wanted) return [header]
    return index === at && value !== undefined ? [[header[0], value] as const] : []
  })
}

const valueOf = (headers: HeaderList, name: string): string | undefined =>
  headers.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1]

const headerStep = (head: Head, name: string, to: string | undefined, why: string): HeadForm => {
  const from = valueOf(head.headers, name)
  if (from === to) return { value: head, edits: [] }
  const edit: Edit =
    from === undefined
      ? { path: name, kind: 'add', to, why }
      : { path: name, kind: to === undefined ? 'remove' : 'replace', from, ...(to !== undefined && { to }), why }
  return { value: { ...head, headers: withHeader(head.headers, name, to) }, edits: [edit] }
}

/**
 * The head as its findings say it should have been. The path of an edit is the header's name, or `status`; a head of
 * which no finding says how it would be right comes back as it is.
 */
export const nearestHead = (head: Head, findings: readonly Mendable[]): HeadForm => {
  let value = head
  const edits: Edit[] = []
  for (const finding of findings) {
    const { mend, message: why } = finding
    const status = statusIn(finding, head)
    if (status !== undefined && status !== value.status && value.status === head.status) {
      edits.push({ path: 'status', kind: 'replace', from: value.status, to: status, why })
      value = { ...value, status, statusText: '' }
    }
    if (typeof mend !== 'object' || !('header' in mend)) continue
    const step = headerStep(value, mend.header, mend.value, why)
    value = step.value
    edits.push(...step.edits)
  }
  return { value, edits }
}
