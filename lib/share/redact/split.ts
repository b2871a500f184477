import type { HttpId, RecordingEvent } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'
import type { Secret } from './book'
import type { Finder } from './finder'
import { unescaped, walkJson, type Leaf } from './json-walk'

/** Members in which models stream what they say, piece by piece: OpenAI, Anthropic and Google have these. */
const SAID = /^(?:text|content|delta|thinking|reasoning|reasoning_content|refusal|partial_json|arguments)$/

/** Characters of a stream that are kept to find what goes on from them. */
const KEPT = 1_024

/** A part of a secret at a place of a frame; `text` is what stands there instead. */
type Part = { readonly from: number; readonly to: number; readonly secret: Secret; readonly text: string }
type Piece = { readonly seq: Seq; readonly leaf: Leaf; readonly text: string; readonly start: number }

const said = (raw: string): readonly (readonly [leaf: Leaf, text: string])[] => {
  const pieces: (readonly [Leaf, string])[] = []
  walkJson(raw, (leaf) => {
    if (!leaf.isString || leaf.level > 0 || !SAID.test(leaf.label)) return
    const text = unescaped(raw.slice(leaf.from, leaf.to), leaf.level)
    if (text !== '') pieces.push([leaf, text])
  })
  return pieces
}

/** What one stream has said lately. */
class Stream {
  private pieces: Piece[] = []
  private text = ''
  private start = 0

  add(piece: Omit<Piece, 'start'>): void {
    this.pieces.push({ ...piece, start: this.start + this.text.length })
    this.text += piece.text
    if (this.text.length <= 2 * KEPT) return
    this.start += this.text.length - KEPT
    this.text = this.text.slice(-KEPT)
    this.pieces = this.pieces.filter(({ start, text }) => start + text.length > this.start)
  }

  /** Secrets that end in the newest piece and began in one before. */
  across(
    finder: Finder,
  ): readonly { readonly pattern: number; readonly parts: readonly (readonly [Piece, number, number])[] }[] {
    const newest = this.pieces.at(-1)
    if (!newest || this.pieces.length < 2) return []
    return finder.find(this.text).flatMap(({ from, to, patterns: [pattern] }) => {
      const [first, last] = [from + this.start, to + this.start]
      if (pattern === undefined || first >= newest.start || last <= newest.start) return []
      const touched = this.pieces.filter(({ start, text }) => start < last && start + text.length > first)
      const parts = touched.map(
        (piece) => [piece, Math.max(0, first - piece.start), Math.min(piece.text.length, last - piece.start)] as const,
      )
      return [{ pattern, parts }]
    })
  }
}

/** Secrets that a model provider's stream tells in pieces, each of which is harmless to look at. */
export class SplitSecrets {
  private readonly streams = new Map<HttpId, Stream>()
  private readonly parts = new Map<Seq, Part[]>()

  /** Takes a frame of a provider's stream, in order; gives back the secrets that end in it. */
  scan(
    event: RecordingEvent & { readonly type: 'frame-received' },
    finder: Finder,
    owners: readonly Secret[],
  ): readonly Secret[] {
    const stream = this.streams.get(event.httpId) ?? new Stream()
    this.streams.set(event.httpId, stream)
    return said(event.raw).flatMap(([leaf, text]) => {
      stream.add({ seq: event.seq, leaf, text })
      return stream.across(finder).flatMap(({ pattern, parts }) => {
        const secret = owners[pattern]
        if (!secret) return []
        parts.forEach(([piece, from, to], index) => {
          this.note(piece, from, to, secret, index === 0)
        })
        return [secret]
      })
    })
  }

  of(seq: Seq): readonly Part[] {
    return this.parts.get(seq) ?? []
  }

  private note({ seq, leaf, text }: Piece, from: number, to: number, secret: Secret, isFirst: boolean): void {
    // Where something is escaped the whole piece goes: its characters cannot be counted.
    const isPlain = leaf.to - leaf.from === text.length
    const part: Part = {
      from: isPlain ? leaf.from + from : leaf.from,
      to: isPlain ? leaf.from + to : leaf.to,
      secret,
      text: isFirst ? secret.note : '',
    }
    this.parts.set(seq, [...(this.parts.get(seq) ?? []), part])
  }
}
