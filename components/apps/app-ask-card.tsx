'use client'

import type { AppAsk } from '@/lib/apps/app-state'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { JsonTree } from '@/components/ui/json-tree'
import { judgeUrl, warningText } from '@/lib/elicitation/judge-url'

const WANTS = {
  'tools/call': 'wants to call the tool',
  'resources/read': 'wants to read the resource',
  'ui/open-link': 'wants to open',
} as const

const ALLOW = { 'tools/call': 'Allow its calls', 'resources/read': 'Allow its reads', 'ui/open-link': 'Open' } as const

const Warnings = ({ url }: { readonly url: string }) => {
  const judged = judgeUrl(url)
  const warnings = judged.openable ? judged.warnings : []
  return warnings.length === 0 ? null : (
    <ul className="text-warn m-0 list-none p-0 text-xs">
      {warnings.map((warning) => (
        <li key={warning}>{warningText(warning)}</li>
      ))}
    </ul>
  )
}

type Props = { readonly name: string; readonly ask: AppAsk; readonly onDecide: (key: number, yes: boolean) => void }

/** What an app may not do without the person: what exactly, and yes or no. */
export const AppAskCard = ({ name, ask: { key, method, subject, params }, onDecide }: Props) => (
  <section aria-label={`${name} ${WANTS[method]}`} className="border-you/40 bg-panel rounded-lg border px-2.5 py-1.5">
    <p className="text-sm wrap-anywhere">
      <span className="text-you font-medium">{name}</span> {WANTS[method]}{' '}
      <span className="font-wire">{visibleText(subject)}</span>
    </p>
    {method === 'ui/open-link' ? <Warnings url={subject} /> : <JsonTree value={params} label="What it would send" />}
    <div className="mt-1.5 flex items-center gap-1.5">
      <Button
        size="sm"
        variant="primary"
        onClick={() => {
          onDecide(key, true)
        }}
      >
        {ALLOW[method]}
      </Button>
      <Button
        size="sm"
        onClick={() => {
          onDecide(key, false)
        }}
      >
        Refuse
      </Button>
      {method !== 'ui/open-link' && <span className="text-faint text-xs">Until this app is closed.</span>}
    </div>
  </section>
)
