import { ProblemError } from '@/lib/protocol/problem'

const KEY = 'parley-token'

/** What this module needs of a window, so that it can be shown to work without one. */
type Page = {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>
  readonly history: Pick<History, 'replaceState' | 'state'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
}

/**
 * The per-run token: from the link's fragment (which browsers send to nobody) into this tab's session storage, and out
 * of the address bar, so that a shared screen or a copied address does not give it away. Throws a `ProblemError` when
 * the page was opened without it.
 */
export const readToken = (page: Page = window): string => {
  const fragment = new URLSearchParams(page.location.hash.slice(1))
  const fresh = fragment.get('token')
  if (fresh !== null && fresh !== '') {
    fragment.delete('token')
    page.sessionStorage.setItem(KEY, fresh)
    const hash = fragment.size > 0 ? `#${fragment.toString()}` : ''
    page.history.replaceState(page.history.state, '', page.location.pathname + page.location.search + hash)
    return fresh
  }
  const kept = page.sessionStorage.getItem(KEY)
  if (kept !== null) return kept
  throw new ProblemError({
    code: 'TOKEN_MISSING',
    title: 'This page has no token',
    cause: 'Parley answers only to the page opened with its link.',
    action: 'Open the link that `npm start` printed in the terminal.',
  })
}

/** The token where the page has one; undefined for a page that was opened by a shared link. */
export const heldToken = (page: Page = window): string | undefined => {
  try {
    return readToken(page)
  } catch {
    return undefined
  }
}
