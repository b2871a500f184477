'use client'

import { Button } from '@/components/ui/button'
import { FreshnessLine } from './freshness-line'
import type { PanelProps } from './panel-props'
import { SubscriptionToggle } from './subscription-toggle'

/** Reads a resource, and watches it. */
export const ResourcePanel = ({ item, live, start }: PanelProps) => {
  const read = (): void => {
    start('resources/read', { uri: item.key })
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <Button variant="primary" disabled={!live || item.invalid !== undefined} onClick={read}>
          Read
        </Button>
        {!live && <span className="text-mute text-sm">Connect first.</span>}
        <FreshnessLine method="resources/read" uri={item.key} />
      </div>
      {item.invalid === undefined && <SubscriptionToggle uri={item.key} onRead={read} />}
    </div>
  )
}
