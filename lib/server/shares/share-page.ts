import { createHash } from 'node:crypto'
import { INLINE_ID } from '@/lib/share/link'
import { SHARE_REFUSALS } from './share-refusals'
import { isShareId, SHARE_HEADERS } from './share-request'
import { madeStores } from './stores'

/** Headers of every page below `/s/`, beside those of all pages. */
export const SHARE_PAGE_HEADERS = {
  'referrer-policy': SHARE_HEADERS['referrer-policy'],
  'x-robots-tag': SHARE_HEADERS['x-robots-tag'],
} as const

/** The last part of a shared session's path, or undefined for other pages. */
export const sharedPageId = (path: string): string | undefined => /^\/s\/([^/]+)\/?$/.exec(path)?.[1]

/**
 * The page to show instead of a share that has expired (410) or never was (404); undefined when there is one to show.
 * When the store does not answer, the page is shown and says so.
 */
export const insteadOfShare = async (id: string, now = Date.now()): Promise<Response | undefined> => {
  // Its share is within the link: there is nothing to look up.
  if (id === INLINE_ID) return undefined
  try {
    const state = isShareId(id) ? await stateOf(id, now) : undefined
    if (state === 'here') return undefined
    return plainPage(state === 'gone' ? SHARE_REFUSALS.gone : SHARE_REFUSALS.unknown)
  } catch {
    return undefined
  }
}

/** A live share's link has the same path: only the part that no browser sends says which it is. */
const stateOf = async (id: string, now: number): Promise<'here' | 'gone' | undefined> => {
  const made = await madeStores()
  return (await made?.shares.state(id, now)) ?? (await made?.live.state(id, now))
}

const STYLE = `:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; justify-items: start; gap: 8px;
  padding: 24px; box-sizing: border-box; font: 15px/1.5 system-ui, sans-serif; color: #1c1c1f; background: #fafafa }
h1 { margin: 0; font-size: 20px; font-weight: 600 }
p { margin: 0; max-width: 56ch }
p + p { color: #55555c }
@media (prefers-color-scheme: dark) { body { color: #ececf0; background: #151517 } p + p { color: #a3a3ad } }`

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

type Refusal = (typeof SHARE_REFUSALS)['gone' | 'unknown']

/** No script, no image, no address that anything could be asked of: only what is written here. */
const plainPage = ({ status, title, cause, action }: Refusal): Response =>
  new Response(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex, nofollow">
<title>${title} · Parley</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
<p>${cause}</p>
<p>${action}</p>
</main>
</html>
`,
    {
      status,
      headers: {
        ...SHARE_HEADERS,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; img-src data:; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      },
    },
  )
