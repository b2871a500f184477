import type { Peer } from '@/lib/spec/sightings'

/** Why what is asked of streamable HTTP cannot be asked of a server that speaks HTTP+SSE (2024-11-05, transports). */
export const overHttpSse = ({ transport }: Pick<Peer, 'transport'>): string | undefined =>
  transport === 'http+sse' ? 'The server speaks HTTP+SSE, not streamable HTTP.' : undefined

/** Why what is asked of HTTP+SSE cannot be asked of a server that speaks streamable HTTP, whatever the revision. */
export const overStreamable = ({ transport }: Peer): string | undefined =>
  transport === 'http+sse' ? undefined : 'The server speaks streamable HTTP, not HTTP+SSE.'
