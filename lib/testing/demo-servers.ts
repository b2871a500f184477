import { handleConcierge } from '@/lib/demo/concierge/handle'
import { handleTroublemaker } from '@/lib/demo/troublemaker/handle'

/** Both demo servers as request handlers: real servers of every revision, for tests that talk to one. */
export const DEMO_SERVERS = { concierge: handleConcierge, troublemaker: handleTroublemaker }
