/** Of a version, a trace id and a parent id that are not all zeros (W3C Trace Context §3.2). */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/
/** One vendor's entry (W3C Trace Context §3.3.1.3): a key, perhaps with its tenant, and printable ASCII. */
const STATE =
  /^[a-z0-9][a-z0-9_\-*/]{0,240}(?:@[a-z][a-z0-9_\-*/]{0,13})?=[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]$/
/** A key and its percent-encoded value (W3C Baggage §3.1): a token, and printable ASCII but for what separates. */
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const VALUE = '[\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x5b\\x5d-\\x7e]*'
const BAGGAGE = new RegExp(`^${TOKEN}[ \\t]*=[ \\t]*${VALUE}$`)
const PROPERTY = new RegExp(`^${TOKEN}[ \\t]*(?:=[ \\t]*${VALUE})?$`)

const MOST_ENTRIES = 32

const listed = (text: string): readonly string[] => text.split(',').map((entry) => entry.trim())

const isState = (text: string): boolean => {
  const entries = listed(text).filter((entry) => entry !== '')
  return entries.length <= MOST_ENTRIES && entries.every((entry) => STATE.test(entry))
}

const isBaggage = (text: string): boolean =>
  listed(text).every((entry) => {
    const [member = '', ...properties] = entry.split(';').map((part) => part.trim())
    return BAGGAGE.test(member) && properties.every((property) => PROPERTY.test(property))
  })

const FORMATS = {
  traceparent: (text: string) => TRACEPARENT.test(text),
  tracestate: isState,
  baggage: isBaggage,
} as const

/** The keys of `_meta` whose values W3C Trace Context and Baggage define. */
type TraceKey = keyof typeof FORMATS

export const isTraceKey = (key: string): key is TraceKey => Object.hasOwn(FORMATS, key)

/** Whether a value is written as W3C has it. */
export const isTraceValue = (key: TraceKey, value: unknown): boolean => typeof value === 'string' && FORMATS[key](value)
