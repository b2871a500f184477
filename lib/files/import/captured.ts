import type { HeaderList } from '@/lib/protocol/headers'

/** A whole unit of a body with its time, where the capture tells it; milliseconds since the epoch. */
export type CapturedFrame = { readonly at: number; readonly raw: string }

export type CapturedBody =
  | { readonly kind: 'none' }
  /** There was one, and the capture has not got it. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Blocks of an event stream. */
  | { readonly kind: 'frames'; readonly frames: readonly CapturedFrame[] }

/** One HTTP exchange of another tool's capture, whatever it was written in. Times in milliseconds since the epoch. */
export type Captured = {
  readonly startedAt: number
  readonly method: string
  readonly url: string
  readonly requestHeaders: HeaderList
  readonly requestBody?: string
  /** The body is no UTF-8: `requestBody` is its base64. */
  readonly requestBodyEncoding?: 'base64'
  readonly response?: {
    readonly status: number
    readonly statusText: string
    readonly headers: HeaderList
    readonly at: number
    readonly body: CapturedBody
  }
  /** When the response ended, where the capture tells. */
  readonly endedAt?: number
  /** Why there is no response, or no whole one. */
  readonly error?: string
}

/** What a capture holds, and what of it cannot be shown. */
export type Capture = {
  readonly exchanges: readonly Captured[]
  readonly creator?: string
  /** Sentences for the person. */
  readonly notes: readonly string[]
}
