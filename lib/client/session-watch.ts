import { opensStream } from '@/lib/protocol/headers'
import type { EventBody, HttpId } from '@/lib/recording/events'

/**
 * Notices on the standing GET stream that the server lost the session (2025-11-25, transports, session management):
 * it was there, and is answered 404 now. A server that never offered one may answer 404 for ever.
 */
export class SessionWatch {
  private readonly opening = new Set<HttpId>()
  private readonly onLost: () => void
  private stood = false

  constructor(onLost: () => void) {
    this.onLost = onLost
  }

  observe(event: EventBody): void {
    if (event.type === 'http-request-sent' && opensStream(event.method, event.headers)) this.opening.add(event.httpId)
    else if (event.type === 'http-response-received' && this.opening.delete(event.httpId)) {
      if (event.status === 200) this.stood = true
      else if (event.status === 404 && this.stood) this.onLost()
    } else if (event.type === 'http-ended') this.opening.delete(event.httpId)
  }
}
