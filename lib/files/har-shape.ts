/** What our HAR files say beyond HAR 1.2, under `_parley`, so that they come back as they were. */
export const HAR_EXTENSION = '_parley'

/** Of an entry: what of its events no member of HAR has a place for. */
export type EntryExtension = {
  readonly httpId: string
  readonly connectionId: string
  readonly lane: string
  readonly ask?: string
  readonly byHand?: unknown
  readonly request: Stamp
  readonly response?: Stamp
  /** In order; their texts one after the other are the content. */
  readonly frames: readonly FrameStamp[]
  readonly end?: Stamp & { readonly how: string; readonly size: number; readonly problem?: unknown }
}

/** `at` in milliseconds since the epoch, fractions kept. */
export type Stamp = { readonly seq: number; readonly at: number }

export type FrameStamp = Stamp & {
  readonly source: 'body' | 'sse'
  /** Of the content: characters, or bytes where it is in base64. */
  readonly length: number
  /** Bytes on the wire. */
  readonly size: number
  readonly base64?: true
  readonly truncated?: true
}
