'use client'

import { ROUTES } from '@/lib/answering/routes'
import type { Route, Routes } from '@/lib/answering/routes'
import { changeRoutes } from '@/lib/browser/ask-routes'
import { useSessionStore } from '@/lib/browser/session-context'
import type { AskKind } from '@/lib/protocol/methods'
import { Segmented } from '@/components/ui/segmented'

const KINDS: readonly (readonly [AskKind, string])[] = [
  ['sampling', 'Sampling'],
  ['elicitation', 'Forms and links'],
  ['roots', 'Roots'],
]

const LABELS: Record<Route, string> = {
  manual: 'By hand',
  provider: 'Provider',
  cassette: 'Cassette',
  reject: 'Reject',
  configured: 'Configured',
}

type RoutesSectionProps = { readonly origin: string | undefined; readonly routes: Routes }

/** Who answers by default, by kind of ask. */
export const RoutesSection = ({ origin, routes }: RoutesSectionProps) => {
  const session = useSessionStore()
  return (
    <section aria-label="Who answers">
      {origin === undefined ? (
        <p className="text-mute text-sm">Enter the server’s URL first: who answers is chosen for each server.</p>
      ) : (
        <>
          <p className="mb-1.5 text-sm">
            Who answers what <code className="font-wire">{origin}</code> asks
          </p>
          <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
            {KINDS.map(([kind, label]) => (
              <div key={kind} className="contents">
                <span aria-hidden className="text-mute text-sm">
                  {label}
                </span>
                <div>
                  <Segmented<Route>
                    label={label}
                    options={ROUTES[kind].map((value) => ({ value, label: LABELS[value] }))}
                    value={routes[kind]}
                    onChange={(route) => {
                      changeRoutes(session, origin, { [kind]: route })
                    }}
                  />
                </div>
              </div>
            ))}
          </div>
          <p className="text-faint mt-1.5 text-xs">
            For what it asks from now on. What is open already can be sent another way in its card.
          </p>
        </>
      )}
    </section>
  )
}
