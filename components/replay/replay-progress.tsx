'use client'

import { GitCompare, Square } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { openReplay } from '@/lib/browser/compare-task'
import type { ReplayRun } from '@/lib/browser/replayer'
import { useReplayer } from '@/lib/browser/use-replayer'
import { useSessionStore } from '@/lib/browser/session-context'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ReplayRow } from './replay-row'

/** Lines drawn: those round the one that runs, of many. */
const DRAWN = 400

const over = ({ rows }: ReplayRun): number =>
  rows.filter(({ status }) => !['waiting', 'running', 'left-out'].includes(status)).length

const words = (run: ReplayRun): string => {
  if (run.phase === 'connecting') return run.stopped ? 'Stopping' : 'Connecting'
  const done = `${over(run).toLocaleString('en')} of ${run.rows.length.toLocaleString('en')} calls made`
  if (run.phase === 'ended') return run.stopped ? `${done}, then stopped` : done
  return run.stopped ? `${done}, stopping` : done
}

/** How the calls fare that are being made again; what crosses the wire is in the timeline. */
export const ReplayProgress = ({ run }: { readonly run: ReplayRun }) => {
  const session = useSessionStore()
  const { replayer } = useReplayer()
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was pressed has gone: the keyboard stays here.
    if (document.activeElement === document.body) pane.current?.focus()
  }, [])
  const done = over(run)
  const running = run.rows.findIndex(({ status }) => status === 'running')
  const from = Math.max(0, Math.min(running, run.rows.length - DRAWN) - 20)
  return (
    <div ref={pane} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
      <div className="flex shrink-0 items-center gap-3 border-b px-2.5 py-2">
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <span
            role="progressbar"
            aria-label="Progress of the replay"
            aria-valuenow={done}
            aria-valuemin={0}
            aria-valuemax={run.rows.length}
            className="bg-hover h-1.5 overflow-hidden rounded-full"
          >
            <span
              className="bg-out block h-full rounded-full transition-[width]"
              style={{ width: `${(done / Math.max(1, run.rows.length)) * 100}%` }}
            />
          </span>
          <p role="status" className="text-mute truncate text-sm tabular-nums">
            {words(run)} · <span className="font-wire">{visibleText(run.order.options.url)}</span>
          </p>
        </div>
        {run.phase === 'ended' ? (
          done > 0 && (
            <Button size="sm" onClick={replayer.compare}>
              <GitCompare aria-hidden className="size-3" /> Compare what was made
            </Button>
          )
        ) : (
          <Button size="sm" disabled={run.stopped} onClick={replayer.stop}>
            <Square aria-hidden className="size-3" /> {run.stopped ? 'Stopping' : 'Stop'}
          </Button>
        )}
      </div>
      {run.problem && (
        <div className="p-2.5">
          <Notice
            tone="warn"
            title="No call was made"
            end={
              <Button
                size="sm"
                onClick={() => {
                  const { source, options } = run.order
                  openReplay(session, { kind: 'given', name: source.name, events: source.events }, options.url)
                }}
              >
                Change…
              </Button>
            }
          >
            There was no connection: {visibleText(run.problem.title)}. {visibleText(run.problem.action)}
          </Notice>
        </div>
      )}
      <ol aria-label="Calls made again" tabIndex={0} className="min-h-0 flex-1 overflow-auto -outline-offset-2">
        {run.rows.slice(from, from + DRAWN).map((row) => (
          <ReplayRow key={row.call.key} row={row} />
        ))}
      </ol>
    </div>
  )
}
