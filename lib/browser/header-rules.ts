import type { HeaderList } from '@/lib/protocol/headers'

export type HeaderVerdict =
  | { readonly level: 'ok' }
  | { readonly level: 'error' | 'warning'; readonly field: 'name' | 'value'; readonly text: string }

/** `token` of RFC 9110 §5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
/** `field-value` of RFC 9110 §5.5: visible ASCII, space, tab and obs-text; no CR, LF or NUL, no space at the ends. */
const FIELD_VALUE = /^(?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?$/

/** Headers of one HTTP connection or one message's framing: the transport alone may set them (RFC 9110 §7.6.1). */
const TRANSPORT = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]
const PROTOCOL = /^(accept|content-type|last-event-id|mcp-.*)$/

const ok: HeaderVerdict = { level: 'ok' }

const judgeName = (name: string): HeaderVerdict => {
  if (name === '') return { level: 'error', field: 'name', text: 'A header needs a name.' }
  if (!TOKEN.test(name)) {
    return { level: 'error', field: 'name', text: "Only letters, digits and !#$%&'*+-.^_`|~ — no spaces, no colon." }
  }
  const lower = name.toLowerCase()
  if (TRANSPORT.includes(lower)) return { level: 'error', field: 'name', text: 'The transport sets this one itself.' }
  if (PROTOCOL.test(lower)) {
    return { level: 'warning', field: 'name', text: 'Parley sends this one too: the server will see both.' }
  }
  return ok
}

const judgeValue = (name: string, value: string): HeaderVerdict => {
  if (/[\r\n\0]/.test(value)) return { level: 'error', field: 'value', text: 'Line breaks cannot be part of a header.' }
  if (value !== value.trim()) {
    return { level: 'error', field: 'value', text: 'Space at the start or end would be lost: remove it.' }
  }
  if (!FIELD_VALUE.test(value)) {
    return { level: 'error', field: 'value', text: 'Only ASCII: encode other letters first.' }
  }
  if (name.toLowerCase() === 'authorization' && !/^[\w-]+ \S/.test(value)) {
    return { level: 'warning', field: 'value', text: 'Without a scheme. Most servers want “Bearer <token>”.' }
  }
  return ok
}

/** Judges one header against RFC 9110 §5; an error keeps it from being sent, a warning does not. */
export const judgeHeader = (name: string, value: string): HeaderVerdict => {
  const byName = judgeName(name)
  if (byName.level === 'error') return byName
  const byValue = judgeValue(name, value)
  return byValue.level === 'ok' ? byName : byValue
}

const isUntouched = ([name, value]: HeaderList[number]): boolean => name === '' && value === ''

/** The headers that can be sent: rows without an error, empty rows left out. */
export const sendable = (rows: HeaderList): HeaderList =>
  rows.filter((row) => !isUntouched(row) && judgeHeader(row[0], row[1]).level !== 'error')

/** How many rows hold an error and so will not be sent. */
export const brokenCount = (rows: HeaderList): number =>
  rows.filter((row) => !isUntouched(row) && judgeHeader(row[0], row[1]).level === 'error').length
