import type { AskKey } from '@/lib/recording/keys'
import { eraOf, type Revision } from '@/lib/protocol/revisions'
import { randomFrom } from './random'
import { viewsOf } from './timeline-text'
import { someProblem, Transcript } from './transcript'

/** A secret that was planted in a session, and how. */
export type Canary = { readonly kind: string; readonly secret: string }

type Plant = (t: Transcript, secret: string) => unknown

const random = randomFrom(2026)
const chars = (count: number, from: string): string =>
  Array.from({ length: count }, () => from.charAt(Math.floor(random() * from.length))).join('')
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const letters = (count: number) => chars(count, LETTERS)
const opaque = (count = 32) => chars(count, `${LETTERS}0123456789`)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const base64url = (text: string) => Buffer.from(text).toString('base64url')
const jwt = () => [base64url('{"alg":"ES256"}'), base64url(`{"sub":"${opaque(20)}"}`), opaque(43)].join('.')
const pem = () => `-----BEGIN PRIVATE KEY-----\n${opaque(64)}\n${opaque(40)}\n-----END PRIVATE KEY-----`

/** Bytes in base64 that are no UTF-8, with a text in them. */
export const noText = (text: string): string =>
  Buffer.concat([Buffer.from([255, 254, 0]), Buffer.from(text), Buffer.from([250])]).toString('base64')

let calls = 0
const call = (args: object, more: object = {}) => ({
  id: `call-${++calls}`,
  method: 'tools/call',
  params: { name: 'tool', arguments: args, ...more },
})
const result = (content: object | readonly object[], more: object = {}) => ({
  id: `call-${calls}`,
  result: { content, ...more },
})
const text = (value: string) => [{ type: 'text', text: value }]
const withHeader =
  (name: string, value: (secret: string) => string): Plant =>
  (t, secret) => {
    t.sends(call({ a: 1 }), {
      headers: [
        ['content-type', 'application/json'],
        [name, value(secret)],
      ],
    })
    t.receives(result(text('fine')))
  }
const form =
  (body: (secret: string) => string): Plant =>
  (t, secret) => {
    const headers = [['content-type', 'application/x-www-form-urlencoded']] as const
    t.sends(body(secret), { url: 'https://auth.test/token', headers, lane: 'sdk' })
    t.receives('{"error":"invalid_grant"}', { status: 400 })
  }
const inText =
  (words: (secret: string) => string): Plant =>
  (t, secret) => {
    t.sends(call({ a: 1 }))
    t.receives(result(text(words(secret))))
  }
const same = (secret: string) => secret

/** Forty ways for a secret to come into a session, each with the kind of secret that comes so. */
const KINDS: readonly (readonly [kind: string, secret: () => string, plant: Plant])[] = [
  ['Authorization: Bearer', opaque, withHeader('Authorization', (secret) => `Bearer ${secret}`)],
  ['Authorization: an unknown scheme', opaque, withHeader('authorization', (secret) => `Magic ${secret}`)],
  [
    'Authorization: Basic, the password',
    () => opaque(14),
    withHeader('Authorization', (secret) => `Basic ${base64(`ada:${secret}`)}`),
  ],
  ['Proxy-Authorization', opaque, withHeader('Proxy-Authorization', (secret) => `Bearer ${secret}`)],
  ['Cookie', opaque, withHeader('Cookie', (secret) => `theme=dark; sid=${secret}; lang=en`)],
  [
    'Set-Cookie',
    opaque,
    (t, secret) => {
      t.sends(call({ a: 1 }))
      t.receives(result(text('fine')), { headers: [['set-cookie', `sid=${secret}; Path=/; HttpOnly`]] })
    },
  ],
  ['X-API-Key', opaque, withHeader('X-API-Key', same)],
  ['DPoP', jwt, withHeader('DPoP', same)],
  ['Mcp-Session-Id', () => crypto.randomUUID(), withHeader('Mcp-Session-Id', same)],
  [
    'api_key in the query',
    opaque,
    (t, secret) => {
      t.sends(call({ a: 1 }), { url: `${t.url}?api_key=${secret}&x=1` })
      t.accepted(401)
    },
  ],
  [
    'a percent-encoded token in the query',
    () => `p/${opaque(10)}+=${opaque(6)} é`,
    (t, secret) => {
      t.sends(call({ a: 1 }), { url: `${t.url}?x=1&access_token=${encodeURIComponent(secret)}` })
      t.accepted(401)
    },
  ],
  [
    'URL userinfo',
    () => opaque(16),
    (t, secret) => t.another(`c-${secret.slice(0, 3)}`, `https://ada:${secret}@server.test/mcp`).starts(),
  ],
  [
    'a token as URL user',
    opaque,
    (t, secret) => {
      t.sends(call({ repository: `https://${secret}@git.test/x.git` }))
      t.receives(result(text('cloned')))
    },
  ],
  ['OAuth code', () => opaque(20), form((secret) => `grant_type=authorization_code&code=${secret}&redirect_uri=x`)],
  [
    'OAuth state',
    () => opaque(16),
    (t, secret) => {
      t.opens('GET', { url: `https://auth.test/authorize?response_type=code&client_id=parley&state=${secret}` })
      t.accepted(302, { headers: [['location', `http://127.0.0.1/cb?code=${opaque(22)}&state=${secret}`]] })
    },
  ],
  [
    'OAuth access token',
    opaque,
    (t, secret) => {
      t.sends('grant_type=client_credentials', { url: 'https://auth.test/token', headers: [] })
      t.receives(`{"access_token":"${secret}","token_type":"Bearer"}`)
    },
  ],
  ['OAuth refresh token', opaque, form((secret) => `grant_type=refresh_token&refresh_token=${secret}`)],
  ['PKCE verifier', () => opaque(43), form((secret) => `grant_type=authorization_code&code_verifier=${secret}`)],
  [
    'client_secret',
    () => `s+${opaque(12)}/&=`,
    form((secret) => `client_id=x&client_secret=${encodeURIComponent(secret)}`),
  ],
  ['client_assertion', jwt, form((secret) => `client_assertion=${secret}`)],
  [
    'a model provider’s key in a header',
    opaque,
    (t, secret) => {
      t.sends(
        { model: 'm', messages: [] },
        { lane: 'provider', url: 'https://models.test/v1', headers: [['x-api-key', secret]] },
      )
      t.receives({ id: 'x', choices: [] })
    },
  ],
  [
    'a model provider’s key in the query',
    () => `${opaque(24)}7`,
    (t, secret) => {
      t.sends({ contents: [] }, { lane: 'provider', url: `https://models.test/v1?key=${secret}`, headers: [] })
      t.receives({ error: { message: `API key not valid: ${secret}` } }, { status: 400 })
    },
  ],
  [
    'a model provider’s stream',
    () => `sk-proj-${opaque(32)}`,
    (t, secret) => {
      t.sends({ model: 'm' }, { lane: 'provider', url: 'https://models.test/v1' })
      t.block(`data: ${JSON.stringify({ choices: [{ delta: { content: `use ${secret} then` } }] })}\n\n`).ends()
    },
  ],
  [
    '_meta',
    opaque,
    (t, secret) => {
      t.sends(call({ a: 1 }, { _meta: { 'example.com/auth-token': secret, progressToken: 'p1' } }))
      t.receives(result(text('fine'), { _meta: { access_token: opaque() } }))
    },
  ],
  ['a JWT in a text', jwt, inText((secret) => `Your pass: ${secret}.`)],
  [
    'an argument',
    () => `hunter-${letters(4)}`,
    (t, secret) => {
      t.sends(call({ login: { user: 'ada', password: secret } }))
      t.receives(result(text('fine')))
    },
  ],
  [
    'a structured result',
    opaque,
    (t, secret) => {
      t.sends(call({ a: 1 }))
      t.receives(result([], { structuredContent: { keys: [{ apiKey: secret }] } }))
    },
  ],
  [
    'JSON in a string',
    () => `q"${opaque(10)}\\${opaque(4)}`,
    inText((secret) => JSON.stringify({ nested: JSON.stringify({ client_secret: secret }) })),
  ],
  ['a private key', pem, inText((secret) => `key:\n${secret}\n`)],
  ['an AWS key', () => `AKIA${chars(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`, inText((secret) => `id ${secret}`)],
  ['a GitHub token', () => `ghp_${opaque(36)}`, inText((secret) => `<b>${secret}</b>`)],
  ['a connection string', () => opaque(12), inText((secret) => `postgres://ada:${secret}@db.test/trips`)],
  [
    'an assignment in a text',
    () => `${letters(6)}7${letters(4)}`,
    inText((secret) => `export DB_PASSWORD=${secret}\nexport HOME=/root`),
  ],
  [
    'SSE',
    opaque,
    (t, secret) => {
      t.sends(call({ a: 1 }))
      t.sse(result([], { structuredContent: { token: secret } })).ends()
    },
  ],
  [
    'an event stream that cuts it in two',
    () => `Q${opaque(24)}`,
    (t, secret) => {
      t.sends(call({ a: 1 }), {
        headers: [
          ['content-type', 'application/json'],
          ['x-auth-token', secret],
        ],
      })
      t.block(`event: message\ndata: ${secret.slice(0, 9)}\ndata: ${secret.slice(9)}\n\n`).ends()
    },
  ],
  [
    'a JSON-RPC error',
    opaque,
    (t, secret) => {
      t.sends(call({ a: 1 }))
      t.receives({
        id: `call-${calls}`,
        error: { code: -32000, message: `refused: Bearer ${secret}`, data: { token: secret } },
      })
    },
  ],
  [
    'requestState',
    () => base64url(`{"held":"${opaque(20)}"}`),
    (t, secret) => {
      t.sends(call({ a: 1 }))
      t.receives({
        id: `call-${calls}`,
        result: { resultType: 'input_required', requestState: secret, inputRequests: {} },
      })
      t.sends(call({ a: 1 }, { requestState: secret }))
      t.receives(result(text('fine')))
    },
  ],
  [
    'an answer',
    () => `${letters(5)}8${letters(5)}`,
    (t, secret) => {
      t.sends(call({ a: 1 }))
      t.sse({ id: 900, method: 'elicitation/create', params: { message: 'Log in' } })
      const [ask] = viewsOf(t.events).pendingAsks().slice(-1)
      t.answers((ask?.key ?? '0.0') as AskKey, { kind: 'elicitation', action: 'accept', content: { password: secret } })
      t.ends()
    },
  ],
  [
    'a problem',
    opaque,
    (t, secret) =>
      t.append({
        type: 'client-noted',
        problem: { ...someProblem(), cause: `fetch failed: https://x.test/?access_token=${secret}` },
      }),
  ],
  [
    'bytes that are no text',
    opaque,
    (t, secret) => {
      const httpId = t.sends(call({ a: 1 }), { headers: [['x-token', secret]] })
      t.head(200, 'image/png')
      const raw = Buffer.concat([Buffer.from([255, 254, 0]), Buffer.from(secret), Buffer.from([250])]).toString(
        'base64',
      )
      t.append({ type: 'frame-received', httpId, source: 'body', raw, encoding: 'base64', size: 36 }).ends()
    },
  ],
]

/** What the canaries are, one of each kind. */
export const CANARIES: readonly Canary[] = KINDS.map(([kind, secret]) => ({ kind, secret: secret() }))

const htmlEscaped = (secret: string): string =>
  Array.from(secret, (char) => (/\w/.test(char) ? char : `&#x${(char.codePointAt(0) ?? 0).toString(16)};`)).join('')
const unicodeEscaped = (secret: string): string =>
  Array.from({ length: secret.length }, (_, at) => `\\u${secret.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
const lowerPercent = (secret: string): string =>
  encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())
const allPercent = (secret: string): string =>
  Array.from(Buffer.from(secret), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
const json = (secret: string): string => JSON.stringify(secret).slice(1, -1)

/** Ways to write a secret, each within something. */
export const WRITINGS: Readonly<Record<string, (secret: string) => string>> = {
  raw: (secret) => `<${secret}>`,
  'escaped in JSON': (secret) => `{"a":"${json(secret)}"}`,
  'escaped twice': (secret) => JSON.stringify({ a: JSON.stringify({ b: secret }) }),
  'escaped thrice': (secret) => JSON.stringify([JSON.stringify([JSON.stringify([secret])])]),
  'unicode escapes': unicodeEscaped,
  percent: (secret) => `?a=${encodeURIComponent(secret)}&b`,
  'percent in lower case': (secret) => `?a=${lowerPercent(secret)}&b`,
  'percent everywhere': allPercent,
  'percent twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  form: (secret) => new URLSearchParams({ a: secret, b: '1' }).toString(),
  'HTML references': htmlEscaped,
  hex: (secret) => Buffer.from(secret).toString('hex'),
  'hex in upper case': (secret) => `0x${Buffer.from(secret).toString('hex').toUpperCase()}`,
  base64: (secret) => base64(secret),
  'base64 after one byte': (secret) => base64(`:${secret};`),
  'base64 after two bytes': (secret) => base64(`a:${secret}`),
  base64url: (secret) => `v1.${base64url(secret)}`,
  'base64url after one byte': (secret) => base64url(`:${secret}!?`),
  'base64url after two bytes': (secret) => base64url(`~:${secret}???`),
  'Basic credentials': (secret) => `Basic ${base64(`somebody:${secret}`)}`,
  'base64 of JSON': (secret) => base64(JSON.stringify({ secret })),
}

/**
 * A session in which every canary was planted, and then echoed by the server in every writing: in a text, in JSON in a
 * string, over an event stream and in an error.
 */
export const canarySession = (revision: Revision, canaries = CANARIES): Transcript => {
  const t = new Transcript().connects(revision, {
    mcpSessionId: canaries.find(({ kind }) => kind === 'Mcp-Session-Id')?.secret ?? 'none',
  })
  canaries.forEach(({ secret }, index) => KINDS[index]?.[2](t, secret))
  const all = (write: (secret: string) => string) => canaries.map(({ secret }) => write(secret)).join('\n')
  for (const write of Object.values(WRITINGS)) {
    t.sends(call({ echo: all(write) }))
    t.receives(result(text(all(write))))
    t.sends(call({ a: 1 }))
    t.sse(result(text(JSON.stringify({ nested: all(write) })))).ends()
  }
  t.sends(call({ a: 1 }))
  const problem = { ...someProblem(), cause: all((secret) => `no ${secret}`) }
  if (eraOf(revision) === 'legacy') t.fails(`call-${calls}`, problem)
  t.ends('failed', { problem })
  return t
}

/** What of a secret stands in base64 whatever is around it. */
const coresOf = (secret: string): readonly string[] => {
  const bytes = Buffer.from(secret)
  return [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const core = whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6))
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

/** In which writings secrets still stand in a text: `kind › writing`. */
export const leaksIn = (found: string, canaries = CANARIES): readonly string[] => {
  const folded = found.toLowerCase()
  return canaries.flatMap(({ kind, secret }) => {
    const hex = Buffer.from(secret).toString('hex')
    const once = json(secret)
    const writings: Record<string, readonly string[]> = {
      raw: [secret],
      JSON: [once, json(once), json(json(once))],
      percent: [
        encodeURIComponent(secret),
        lowerPercent(secret),
        allPercent(secret),
        encodeURIComponent(encodeURIComponent(secret)),
      ],
      form: [new URLSearchParams({ a: secret }).toString().slice(2)],
      'unicode escapes': [unicodeEscaped(secret), json(unicodeEscaped(secret)), json(json(unicodeEscaped(secret)))],
      HTML: [htmlEscaped(secret)],
      base64: coresOf(secret),
    }
    const left = Object.entries(writings).filter(([, texts]) => texts.some((each) => found.includes(each)))
    return [...left.map(([writing]) => `${kind} › ${writing}`), ...(folded.includes(hex) ? [`${kind} › hex`] : [])]
  })
}
