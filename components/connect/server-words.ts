import { visibleText } from '@/components/content/visible-text'
import type { ConnectionView } from '@/lib/views/types'

/** What a person calls the server: its title, else its name. */
export const serverName = ({ serverInfo }: ConnectionView): string =>
  visibleText(serverInfo?.title ?? serverInfo?.name ?? 'unnamed server')

export const TRANSPORTS = { 'streamable-http': 'Streamable HTTP', 'http+sse': 'HTTP+SSE' } as const
