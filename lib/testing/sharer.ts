import { newShareKey, open, seal } from '@/lib/share/envelope'

/** A share as its page has it, with the key that no server sees; for tests of the server’s side. */
export type Sharer = {
  readonly id: string
  readonly key: Uint8Array
  readonly seal: (text: string, place?: string) => Promise<Buffer>
  readonly open: (bytes: ArrayBuffer) => Promise<string>
}

export const newSharer = (): Sharer => {
  const share = newShareKey()
  return {
    ...share,
    seal: async (text, place) => Buffer.from(await seal(text, share, place)),
    open: (bytes) => open(new Uint8Array(bytes), share),
  }
}
