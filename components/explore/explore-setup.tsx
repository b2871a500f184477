'use client'

import { Play, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useExplorer } from '@/lib/browser/use-explorer'
import type { Estimate } from '@/lib/explore/estimate'
import type { ExplorationId } from '@/lib/recording/keys'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { JsonTree } from '@/components/ui/json-tree'
import { AnswersTried } from './answers-tried'
import { Limits, Profiles } from './explore-choices'
import type { ToExplore } from './explore-target'
import { usePlan } from './use-plan'
import { plural } from './words'

const callsText = ({ atLeast, likely, atMost }: Estimate): string => {
  if (likely !== undefined) return likely === atMost ? plural(atMost, 'call') : `about ${plural(likely, 'call')}`
  return atLeast === atMost ? plural(atMost, 'call') : `${atLeast} to ${plural(atMost, 'call')}`
}

type Props = { readonly call: ToExplore; readonly onStarted: (id: ExplorationId) => void }

/** What would be run and how often the tool is called for it; nothing is sent before the person says so. */
export const ExploreSetup = ({ call, onStarted }: Props) => {
  const { request, estimate } = usePlan(call)
  const { running, start } = useExplorer()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus()
  }, [call])
  const tool = visibleText(call.tool)
  const calls = callsText(estimate)
  return (
    <form
      ref={form}
      aria-label={`Explore answers of ${tool}`}
      onSubmit={(event) => {
        event.preventDefault()
        const id = start(request)
        if (id !== undefined) onStarted(id)
      }}
      className="@container flex min-h-0 flex-1 flex-col"
    >
      <div
        tabIndex={0}
        role="group"
        aria-label="Settings"
        className="min-h-0 flex-1 overflow-auto p-3 -outline-offset-2"
      >
        <div className="grid gap-x-8 gap-y-4 @min-[560px]:grid-cols-2">
          <Profiles />
          <Limits />
          <AnswersTried />
          <section aria-label="Arguments" className="min-w-0">
            <h3 className="mb-1 text-sm font-medium">Arguments of each call</h3>
            <div className="rounded-md border p-1.5">
              <JsonTree value={call.arguments} label="Arguments" />
            </div>
          </section>
        </div>
      </div>
      <div className="flex shrink-0 items-center gap-3 border-t px-3 py-2">
        <p className="flex min-w-0 flex-1 items-start gap-1.5 text-sm">
          <TriangleAlert aria-hidden className="text-warn mt-0.5 size-3.5 shrink-0" />
          <span className="min-w-0">
            Makes{' '}
            <strong className="font-medium">
              {calls} of {tool}
            </strong>
            , for real: whatever the tool does, it does each time.
          </span>
        </p>
        {running !== undefined && <span className="text-mute text-sm">Another one is running.</span>}
        <Button type="submit" variant="primary" disabled={running !== undefined}>
          <Play aria-hidden className="size-3.5" /> Run {calls}
        </Button>
      </div>
    </form>
  )
}
