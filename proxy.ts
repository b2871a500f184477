import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { pageHeaders } from '@/lib/server/page-headers'
import { isAllowedHost } from '@/lib/server/hosts'
import { REFUSALS } from '@/lib/server/refusals'
import { readRunning } from '@/lib/server/running'
import { sandboxOrigin } from '@/lib/server/sandbox-origin'
import { insteadOfShare, SHARE_PAGE_HEADERS, sharedPageId } from '@/lib/server/shares/share-page'

/** Pages only: on a route this would cut request bodies at 10 MB, and the routes guard themselves. */
export const config = { matcher: '/((?!api/).*)' }

/**
 * Security headers for every page, and a Host allow-list: a rebound DNS name gets no page either. A page cannot choose
 * its own status, so that shares that are not there are answered here.
 */
export const proxy = async (request: NextRequest): Promise<Response> => {
  const running = readRunning(process.env)
  if (!isAllowedHost(request.headers.get('host'), running.host)) {
    const { status, title, cause, action } = REFUSALS.host
    return new NextResponse(`${title}. ${cause} ${action}\n`, { status, headers: { 'content-type': 'text/plain' } })
  }
  const shared = sharedPageId(request.nextUrl.pathname)
  const instead = shared === undefined ? undefined : await insteadOfShare(shared)
  if (instead !== undefined) return instead
  const nonce = btoa(crypto.randomUUID())
  const frames = request.nextUrl.pathname === '/' ? sandboxOrigin(request.headers.get('host'), running) : undefined
  const set = pageHeaders(nonce, { dev: process.env.NODE_ENV === 'development', frames })
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-sandbox-origin', frames ?? '')
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', set['content-security-policy'])
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries({ ...set, ...(shared === undefined ? {} : SHARE_PAGE_HEADERS) }))
    response.headers.set(name, value)
  return response
}
