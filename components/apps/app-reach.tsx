import { ShieldCheck } from 'lucide-react'
import type { AppPage } from '@/lib/apps/app-resource'
import { CSP_LISTS } from '@/lib/apps/sandbox-policy'
import { visibleText } from '@/components/content/visible-text'

const WORDS = {
  connectDomains: 'Connects to',
  resourceDomains: 'Loads from',
  frameDomains: 'Frames',
  baseUriDomains: 'Resolves links at',
} as const

const Line = ({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <div className="contents">
      <dt className="text-mute">{label}</dt>
      <dd className="font-wire m-0 wrap-anywhere">{texts.map(visibleText).join(', ')}</dd>
    </div>
  )

/** What an app's page may reach, what it asked for in vain, and nothing else. */
export const AppReach = ({ page: { csp, refused, permissions } }: { readonly page: AppPage }) => (
  <div className="flex gap-2 text-xs">
    <ShieldCheck aria-hidden className="text-mute mt-0.5 size-3.5 shrink-0" />
    <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      {CSP_LISTS.map((list) => (
        <Line key={list} label={WORDS[list]} texts={csp[list]} />
      ))}
      {CSP_LISTS.every((list) => csp[list].length === 0) && (
        <div className="contents">
          <dt className="text-mute">Reaches</dt>
          <dd className="m-0">nothing outside its own page</dd>
        </div>
      )}
      <Line label="Not granted" texts={[...refused, ...permissions]} />
    </dl>
  </div>
)
