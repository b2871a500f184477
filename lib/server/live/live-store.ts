import type { Gone, NewShare } from '@/lib/server/shares/share-store'

/** What is read at once: some pieces in order, and where to go on. */
export type Pieces = {
  readonly pieces: readonly { readonly n: number; readonly name: string; readonly bytes: Uint8Array }[]
  /** Nothing will ever follow, once all that is stored was read. */
  readonly ended: boolean
}

type Appended =
  'stored' | 'ended' | 'full' | { /** The only chunk that may come now. */ readonly next: number } | Gone | undefined

/** Why an answer was taken or not; `exists`: its id is taken by another. */
type Answered = 'stored' | 'exists' | 'ended' | 'full' | Gone | undefined

/**
 * Where live shares are kept: sealed chunks from their owner, in order and without gaps, and sealed answers from those
 * who watch. Every call is atomic, also against other processes on the same store; undefined means that no live share
 * had the id. Saying the same thing again, as one does whose acknowledgement was lost, is no error.
 */
export type LiveStore = {
  readonly open: (live: Omit<NewShare, 'bytes'>) => Promise<'stored' | 'exists'>
  readonly state: (id: string, now: number) => Promise<'here' | Gone | undefined>
  readonly owns: (id: string, deleteDigest: Uint8Array, now: number) => Promise<'owner' | 'refused' | Gone | undefined>
  readonly append: (id: string, n: number, bytes: Uint8Array, now: number) => Promise<Appended>
  readonly end: (id: string, now: number) => Promise<'ended' | Gone | undefined>
  readonly answer: (id: string, answerId: string, bytes: Uint8Array, now: number) => Promise<Answered>
  /** Chunks from number `from` on: about 1 MiB, at least one if there is any. */
  readonly chunks: (id: string, from: number, now: number) => Promise<Pieces | Gone | undefined>
  /** Answers in the order of their coming; `n` counts them from 0. */
  readonly answers: (id: string, from: number, now: number) => Promise<Pieces | Gone | undefined>
  readonly delete: (
    id: string,
    deleteDigest: Uint8Array,
    now: number,
  ) => Promise<'deleted' | 'refused' | Gone | undefined>
  /** As with shares. */
  readonly sweep: (now: number) => Promise<number>
  /** Calls back when a live share may have changed; with undefined when any may have. Returns how to stop. */
  readonly listen: (heard: (id: string | undefined) => void) => () => void
}
