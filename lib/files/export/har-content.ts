import { fromBase64, joined } from '@/lib/protocol/bytes'
import type { FrameStamp } from '@/lib/files/har-shape'
import type { EventOf } from '@/lib/recording/events'
import { toBase64 } from '@/lib/wire/bytes'
import { escapedParts } from './json-text'

type Frame = EventOf<'frame-received'>

/** The body of a response: the texts of its frames, whose lengths the stamps tell. */
type HarContent = { readonly base64: boolean; readonly texts: readonly string[]; readonly stamps: FrameStamp[] }

const encoder = new TextEncoder()

const stamp = ({ seq, at, source, size, encoding, truncated }: Frame, length: number): FrameStamp => ({
  seq,
  at,
  source,
  length,
  size,
  ...(encoding === 'base64' && { base64: true }),
  ...(truncated && { truncated }),
})

/** HAR 1.2, `content`: one text or one base64. A frame that is no UTF-8 makes all of it base64. */
export const contentOf = (frames: readonly Frame[]): HarContent => {
  if (frames.every(({ encoding }) => encoding === 'utf8'))
    return {
      base64: false,
      texts: frames.map(({ raw }) => raw),
      stamps: frames.map((frame) => stamp(frame, frame.raw.length)),
    }
  const bytes = frames.map(
    ({ raw, encoding }) => (encoding === 'base64' ? fromBase64(raw) : undefined) ?? encoder.encode(raw),
  )
  return {
    base64: true,
    texts: [toBase64(joined(bytes))],
    stamps: frames.map((frame, index) => stamp(frame, bytes[index]?.length ?? 0)),
  }
}

/** The members of `content` from `text` on. */
export function* contentParts({ base64, texts }: HarContent): Generator<string> {
  if (texts.length === 0) return
  yield ',"text":"'
  for (const text of texts) yield* escapedParts(text)
  yield base64 ? '","encoding":"base64"' : '"'
}
