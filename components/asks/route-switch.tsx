'use client'

import { ROUTES } from '@/lib/answering/routes'
import type { Route } from '@/lib/answering/routes'
import { Segmented } from '@/components/ui/segmented'
import type { AtDesk } from './use-ask-desk'

const LABELS: Record<Route, string> = {
  manual: 'By hand',
  provider: 'Provider',
  cassette: 'Cassette',
  reject: 'Reject',
  configured: 'Configured',
}

/** Which way this one sampling request goes. Choosing answers nothing yet. */
export const RouteSwitch = ({ desk, entry }: AtDesk) => (
  <div>
    <Segmented
      label="Answer this request"
      options={ROUTES.sampling.map((value) => ({ value, label: LABELS[value] }))}
      value={entry.route === 'configured' ? 'manual' : entry.route}
      onChange={(route) => {
        desk.choose(entry.ask.key, route)
      }}
    />
  </div>
)
