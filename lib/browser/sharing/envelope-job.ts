import type { Problem } from '@/lib/protocol/problem'
import { openBytes, seal, type ShareKey } from '@/lib/share/envelope'

type Bytes = Uint8Array<ArrayBuffer>

export type EnvelopeRequest =
  | { readonly kind: 'seal'; readonly text: Blob; readonly share: ShareKey }
  | { readonly kind: 'open'; readonly sealed: Bytes; readonly share: ShareKey }
export type EnvelopeReply = { readonly done: Blob } | { readonly problem: Problem } | { readonly reason: string }

/** Does what is asked; in a `Blob`, which another thread reads and sends without a copy of its own. @throws ProblemError */
export const answer = async (request: EnvelopeRequest): Promise<Blob> =>
  new Blob([
    request.kind === 'seal' ? await seal(request.text, request.share) : await openBytes(request.sealed, request.share),
  ])
