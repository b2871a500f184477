import { isObject, stringAt } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { judgeUrl } from './judge-url'
import { pointer } from '@/lib/protocol/pointer'
import { remark, type AskRemark } from './remark'

const URL_AT = pointer('url')
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/
const TOKEN = /^(?:eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*|(?:sk|ghp|gho|glpat|xox[abp])[-_][\w-]{10,})$/
const SIGNED = /^(?:access_token|id_token|refresh_token|api_?key|password|x-amz-signature|x-goog-signature|sig)$/i

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const parametersOf = (url: URL): readonly (readonly [name: string, value: string])[] => [
  ...url.searchParams,
  ...new URLSearchParams(url.hash.slice(1)),
]

/** What a URL gives away or opens by itself (safe URL handling). Guesses: nothing is fetched to find out. */
const judgeContent = (url: URL): readonly AskRemark[] => {
  const personal =
    url.username !== '' || url.password !== '' || MAIL.test(decoded(url.pathname + url.search + url.hash))
  const [name] = parametersOf(url).find(([key, value]) => SIGNED.test(key) || TOKEN.test(value)) ?? []
  return [
    ...(personal
      ? [
          remark(
            'elicitation-url-no-personal-data',
            URL_AT,
            url.username === '' && url.password === ''
              ? 'The URL holds an e-mail address: it ends up in histories and logs.'
              : 'The URL holds a user name or a password before the @.',
            'Put an unguessable id into the URL and keep the person’s data on the server.',
          ),
        ]
      : []),
    ...(name === undefined
      ? []
      : [
          remark(
            'elicitation-url-not-preauthenticated',
            URL_AT,
            `Its parameter ${JSON.stringify(name)} looks like a key: whoever has the URL may be let in.`,
            'Let the page ask the person to sign in.',
          ),
        ]),
  ]
}

const judgeAddress = (text: string): readonly AskRemark[] => {
  const judged = judgeUrl(text)
  // A URL with a user name is valid; what is wrong with it is said below.
  if (!judged.openable && judged.host === undefined)
    return [remark('elicitation-url-valid', URL_AT, judged.reason, 'Send an absolute https URL.')]
  const url = new URL(text)
  return [
    ...(url.protocol === 'http:' && !(judged.openable && judged.warnings.includes('loopback'))
      ? [remark('elicitation-url-https', URL_AT, 'The page is not encrypted (http).', 'Serve it over https.')]
      : []),
    ...judgeContent(url),
  ]
}

/** What is wrong with an elicitation in URL mode, its message apart (2025-11-25 and later). */
export const judgeLinkAsk = (params: unknown, revision: Revision): readonly AskRemark[] => {
  const url = stringAt(params, 'url')
  const id = isObject(params) ? params['elicitationId'] : undefined
  const found: AskRemark[] = []
  if (url === undefined)
    found.push(remark('elicitation-url-fields', URL_AT, 'It has no url to open.', 'Send the page’s address as url.'))
  else found.push(...judgeAddress(url))
  if (revision === '2025-11-25' && (typeof id !== 'string' || id === ''))
    found.push(
      remark(
        'elicitation-url-id',
        pointer('elicitationId'),
        'It has no elicitationId: its completion can never be told.',
        'Send a string that is unique on this server.',
      ),
    )
  if (revision > '2025-11-25' && id !== undefined)
    found.push(
      remark(
        'elicitation-url-id-removed',
        pointer('elicitationId'),
        'elicitationId is gone from this revision, and so is the notification that named it.',
        'Leave it out; the client’s retry tells you that the person is back.',
      ),
    )
  return found
}
