'use client'

import { Button } from '@/components/ui/button'
import type { PanelProps } from './panel-props'

/** Reads a resource. */
export const ResourcePanel = ({ item, live, start }: PanelProps) => (
  <div className="flex items-center gap-2">
    <Button
      variant="primary"
      disabled={!live || item.invalid !== undefined}
      onClick={() => {
        start('resources/read', { uri: item.key })
      }}
    >
      Read
    </Button>
    {!live && <span className="text-mute text-sm">Connect first.</span>}
  </div>
)
