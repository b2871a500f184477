import { fromBase64 } from '@/lib/protocol/bytes'
import { HAR_EXTENSION } from '@/lib/files/har-shape'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import { Decoder } from '@/lib/recording/codec'
import { toBase64, encodeBytes } from '@/lib/wire/bytes'
import { headersOf, numberAt, objectsIn } from './har-members'

type Members = Readonly<Record<string, unknown>>
/** One event as a line of JSONL would have it, not yet checked. */
type Line = Members

/** Cuts the content into the frames it was written from. */
const frameTexts = (content: unknown, stamps: readonly Members[]): readonly Members[] => {
  const text = stringAt(content, 'text') ?? ''
  const bytes = stringAt(content, 'encoding') === 'base64' ? (fromBase64(text) ?? new Uint8Array(0)) : undefined
  let at = 0
  return stamps.map((stamp) => {
    const from = at
    at += numberAt(stamp, 'length') ?? 0
    if (!bytes) return { raw: text.slice(from, at), encoding: 'utf8' }
    const part = bytes.subarray(from, at)
    return stamp['base64'] === true ? { raw: toBase64(part), encoding: 'base64' } : encodeBytes(part)
  })
}

const linesOf = (entry: Members): readonly Line[] | undefined => {
  const told = objectAt(entry, HAR_EXTENSION)
  const request = objectAt(entry, 'request')
  const response = objectAt(entry, 'response')
  if (!told || !request || !response) return undefined
  const { httpId, connectionId, lane, ask, byHand } = told
  const common = { httpId, connectionId }
  const body = stringAt(request['postData'], 'text')
  const bodyEncoding = stringAt(request['postData'], '_encoding')
  const [sent, head, end] = [told['request'], told['response'], told['end']]
  if (!isObject(sent)) return undefined
  const frames = objectsIn(told['frames'])
  const texts = frameTexts(response['content'], frames)
  return [
    {
      ...sent,
      type: 'http-request-sent',
      ...common,
      lane,
      ...(ask !== undefined && { ask }),
      ...(byHand !== undefined && { byHand }),
      method: request['method'],
      url: request['url'],
      headers: headersOf(request['headers']),
      ...(body !== undefined && { body }),
      ...(bodyEncoding !== undefined && { bodyEncoding }),
    },
    ...(isObject(head)
      ? [
          {
            ...head,
            type: 'http-response-received',
            ...common,
            status: response['status'],
            statusText: response['statusText'],
            headers: headersOf(response['headers']),
          },
        ]
      : []),
    ...frames.map(({ length: _length, base64: _base64, ...frame }, index) => ({
      ...frame,
      ...texts[index],
      type: 'frame-received',
      ...common,
    })),
    ...(isObject(end) ? [{ ...end, type: 'http-ended', ...common }] : []),
  ]
}

const seqOf = (line: Line): number => numberAt(line, 'seq') ?? -1

/**
 * The recording that a HAR file of ours was written from, as it was; undefined for one of others, and for one that was
 * changed since.
 * @throws ProblemError `NEWER_FORMAT` for one of a newer Parley.
 */
export const readOwnHar = (
  log: Members,
): (Pick<Decoder, 'events'> & { header: NonNullable<Decoder['header']> }) | undefined => {
  const told = objectAt(log, HAR_EXTENSION)
  if (!told || !isObject(told['header'])) return undefined
  const lines: Line[] = [...objectsIn(told['events'])]
  for (const entry of objectsIn(log['entries'])) {
    const own = linesOf(entry)
    if (!own) return undefined
    for (const line of own) lines.push(line)
  }
  const decoder = new Decoder()
  try {
    decoder.push(`${JSON.stringify(told['header'])}\n`)
    // One door for all that was ours: checked and brought up to date like a file of the recording's own format.
    for (const line of lines.sort((a, b) => seqOf(a) - seqOf(b))) decoder.push(`${JSON.stringify(line)}\n`)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'NEWER_FORMAT') throw error
    return undefined
  }
  const { header, events } = decoder
  return header && { header, events }
}
