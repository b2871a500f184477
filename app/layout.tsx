import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: 'Parley',
  description: 'See both lanes of an MCP conversation: call a server, watch the wire, answer what it asks.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#191b1e' },
  ],
}

/** Before the first paint, so that a remembered theme never flashes the other one, nor the first page a kept session. */
const THEME_SCRIPT = `try{if(JSON.parse(sessionStorage.getItem('parley.sessions')).open.some(s=>s.id))document.documentElement.dataset.resuming=''}catch{}try{const t=JSON.parse(localStorage.getItem('parley.theme'));if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`

export default async function Layout({ children }: { readonly children: ReactNode }) {
  // A nonce belongs to one response: reading the headers makes every page dynamic, so that each gets its own.
  const given = await headers()
  const nonce = given.get('x-nonce') ?? undefined
  const sandbox = given.get('x-sandbox-origin') ?? ''
  return (
    <html lang="en" suppressHydrationWarning {...(sandbox !== '' && { 'data-sandbox': sandbox })}>
      <body>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        {children}
      </body>
    </html>
  )
}
