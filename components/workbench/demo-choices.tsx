'use client'

import { ArrowRight } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { demoServers } from '@/lib/browser/demo-servers'
import { useConnect } from '@/lib/browser/use-connect'
import { useSettings } from '@/lib/browser/use-settings'
import type { Era } from '@/lib/protocol/revisions'
import { Button } from '@/components/ui/button'

const ERAS: readonly Era[] = ['modern', 'legacy']
const never = (): (() => void) => () => undefined

/** One click to each demo server, in either era. */
export const DemoChoices = () => {
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  )
  const connect = useConnect()
  const [, change] = useSettings()
  return (
    <ul className="flex flex-col gap-2">
      {demoServers(origin).map(({ name, url, what }) => (
        <li key={name} className="bg-panel flex items-center gap-3 rounded-lg border px-3 py-2.5">
          <div className="min-w-0 flex-1">
            <p className="font-medium">{name}</p>
            <p className="text-mute text-sm">{what}</p>
          </div>
          {ERAS.map((era) => (
            <Button
              key={era}
              aria-label={`Connect to ${name}, ${era} era`}
              onClick={() => {
                change({ version: era === 'modern' ? 'auto' : era })
                connect(url)
              }}
            >
              {era === 'modern' ? 'Modern' : 'Legacy'} <ArrowRight aria-hidden className="text-faint size-3.5" />
            </Button>
          ))}
        </li>
      ))}
    </ul>
  )
}
