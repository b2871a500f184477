import type { Peer } from '@/lib/spec/sightings'

/** Why what is asked of streamable HTTP cannot be asked of a server that speaks HTTP+SSE (2024-11-05, transports). */
export const overHttpSse = ({ transport }: Peer): string | undefined =>
  transport === 'http+sse' ? 'The server speaks HTTP+SSE, not streamable HTTP.' : undefined
