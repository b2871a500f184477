import { decide, findApproval } from './approvals'

/** Path of the approval page, below the origin that serves the MCP endpoint. */
export const APPROVE_PATH = '/api/demo/concierge/approve'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1e21; --soft: #63676e; --line: #dcdee2; --page: #f6f6f4; --card: #fff;
  --yes: #1a7f4b }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e9eb; --soft: #9a9ea6; --line: #33363c; --page: #131416;
  --card: #1c1e21; --yes: #2f9e63 } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif }
main { width: min(26rem, calc(100vw - 2rem)); padding: 1.75rem; box-sizing: border-box; background: var(--card);
  border: 1px solid var(--line); border-radius: 10px }
h1 { margin: 0 0 .75rem; font-size: 1.15rem } p { margin: 0 0 1rem } .soft { margin: 0; color: var(--soft); font-size: .85rem }
form { display: flex; gap: .5rem; margin: 1.25rem 0 }
button { flex: 1; padding: .55rem 1rem; font: inherit; border: 1px solid var(--line); border-radius: 6px; cursor: pointer;
  background: transparent; color: inherit }
button[value=approved] { background: var(--yes); border-color: var(--yes); color: #fff; font-weight: 600 }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
`

const page = (status: number, title: string, body: string): Response => {
  const nonce = crypto.randomUUID()
  const html =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><style nonce="${nonce}">${STYLE}</style></head>` +
    `<body><main><h1>${title}</h1>${body}</main></body></html>`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  })
}

const unknown = (): Response =>
  page(
    404,
    'Nothing to approve',
    '<p>This link is unknown, or its hour is over. Call the tool again for a new one.</p>',
  )

const done = (decision: string): Response =>
  decision === 'approved'
    ? page(200, 'Approved', '<p>The concierge has been told. You can close this page and go back.</p>')
    : page(200, 'Refused', '<p>The concierge will not go on. You can close this page and go back.</p>')

const question = (what: string): Response =>
  page(
    200,
    'Your approval, please',
    `<p>${escape(what)}</p><form method="post"><button name="decision" value="approved">Approve</button>` +
      `<button name="decision" value="refused">Refuse</button></form>` +
      `<p class="soft">Your MCP client only sent you here. It sees neither this page nor what you do on it; ` +
      `the server learns your decision directly.</p>`,
  )

/** The page behind a URL elicitation: GET shows what is asked (and changes nothing), POST decides. */
export const handleApproval = async (request: Request): Promise<Response> => {
  const id = new URL(request.url).searchParams.get('id') ?? ''
  const approval = findApproval(id)
  if (!approval) return unknown()
  if (request.method !== 'POST') return approval.decision ? done(approval.decision) : question(approval.what)
  const decision = new URLSearchParams(await request.text()).get('decision')
  if (decision !== 'approved' && decision !== 'refused') return question(approval.what)
  decide(id, decision)
  return done(findApproval(id)?.decision ?? decision)
}
