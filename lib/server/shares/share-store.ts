/** What a server keeps of a share: bytes it cannot read, and until when. */
type StoredShare = {
  readonly bytes: Uint8Array
  /** Milliseconds since the epoch. */ readonly expiresAt: number
}

export type NewShare = StoredShare & {
  /** 32 hexadecimal digits, made by the client. */
  readonly id: string
  /** SHA-256 of the owner's delete token: the token itself is never stored. */
  readonly deleteDigest: Uint8Array
}

/** A share that was, live or not, for as long as its tombstone is kept: expired, or deleted by its owner. */
export type Gone = 'gone'

/**
 * Where shares are kept: one interface, two engines. Every call is atomic, by itself and against other processes on the
 * same store; what was acknowledged survives kill -9.
 */
export type ShareStore = {
  /** `exists` when the id is taken, even by a share that is gone: ids are never used again. */
  readonly put: (share: NewShare) => Promise<'stored' | 'exists'>
  /** Undefined for an id that no share had. A share past its time is gone, swept or not. */
  readonly get: (id: string, now: number) => Promise<StoredShare | Gone | undefined>
  /** As `get`, without reading the bytes. */
  readonly state: (id: string, now: number) => Promise<'here' | Gone | undefined>
  /** `refused` when the digest is not the share's. */
  readonly delete: (
    id: string,
    deleteDigest: Uint8Array,
    now: number,
  ) => Promise<'deleted' | 'refused' | Gone | undefined>
  /** Drops the bytes of what has expired, and tombstones that are old enough; the number of shares dropped. */
  readonly sweep: (now: number) => Promise<number>
}
