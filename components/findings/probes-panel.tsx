'use client'

import { Play, Square, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useDocs } from '@/lib/browser/use-docs'
import { useProber } from '@/lib/browser/use-prober'
import { useViews } from '@/lib/browser/use-views'
import type { ProbeRisk } from '@/lib/recording/probing'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import type { Severity } from '@/lib/spec/findings'
import type { Probe } from '@/lib/spec/probe'
import type { SessionViews } from '@/lib/views/session-views'
import type { ConnectionView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { ProbeList } from './probe-list'
import { ProbeProgress } from './probe-progress'
import { RiskChoices } from './risk-choices'
import { ToolChoices } from './tool-choices'
import { toggled } from './toggle-chip'

const toolsOf = (views: SessionViews) => views.catalog().tools

type Props = {
  readonly connection: ConnectionView
  /** One probe only, whatever its risk. */
  readonly only: RequirementId | undefined
  readonly onAll: () => void
  /** Shows what a probe sent and got. */
  readonly onTraffic: (id: string) => void
  readonly onClose: () => void
}

/** What would be sent to find out what no session shows by itself; nothing goes out before it is seen here. */
export const ProbesPanel = ({ connection, only, onAll, onTraffic, onClose }: Props) => {
  const docs = useDocs()
  const { running, stopping, failure, start, stop } = useProber()
  const tools = useViews(toolsOf)
  const [risks, setRisks] = useState<ReadonlySet<ProbeRisk>>(new Set(['safe']))
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set())
  const applicable = useMemo(() => {
    const facts = docs?.factsOf(connection, [])
    return docs && facts ? docs.ALL_PROBES.filter((probe) => docs.whyNotApplicable(probe, facts) === undefined) : []
  }, [docs, connection])
  const chosen = only === undefined ? applicable : applicable.filter(({ id }) => id === only)
  const within = only === undefined ? [...risks] : chosen.map(({ risk }) => risk)
  const planned = docs?.plannedProbes({ probes: chosen, risks: within }) ?? []
  const severityOf = ({ id, atMost }: Probe): Severity => docs?.severityOf(id, atMost) ?? 'must'
  const callsTools = planned.some(({ risk }) => risk === 'calls-tools')
  return (
    <section aria-label="Probes" className="bg-bg flex max-h-[60%] shrink-0 flex-col border-b">
      <div className="flex h-9 shrink-0 items-center gap-2 px-2.5">
        <h3 className="font-semibold">{only === undefined ? 'Probes' : 'Probe'}</h3>
        {only === undefined ? (
          <RiskChoices
            probes={applicable}
            risks={risks}
            onRisk={(risk) => {
              setRisks(toggled(risks, risk))
            }}
          />
        ) : (
          <Button size="sm" variant="ghost" onClick={onAll}>
            All probes…
          </Button>
        )}
        <span className="flex-1" />
        {running ? (
          <Button size="sm" disabled={stopping} onClick={stop}>
            <Square aria-hidden className="size-3" /> {stopping ? 'Stopping' : 'Stop'}
          </Button>
        ) : (
          <Button
            size="sm"
            variant="primary"
            disabled={planned.length === 0}
            onClick={() => {
              start({ connection, probes: chosen, risks: within, tools: [...allowed] })
            }}
          >
            <Play aria-hidden className="size-3" />
            {planned.length === 1 ? 'Run it' : `Run ${planned.length}`}
          </Button>
        )}
        <IconButton label="Close the probes" onClick={onClose}>
          <X aria-hidden className="size-3.5" />
        </IconButton>
      </div>
      <div
        tabIndex={0}
        role="region"
        aria-label="What is sent"
        className="min-h-0 flex-1 overflow-auto px-2.5 pb-2.5 -outline-offset-2"
      >
        {failure !== undefined && (
          <Notice tone="bad" title="The probes could not be run">
            {visibleText(failure)}
          </Notice>
        )}
        <ProbeProgress />
        {only !== undefined && docs && planned.length === 0 && (
          <p className="text-mute text-sm">This probe means nothing to this server.</p>
        )}
        {callsTools && (
          <ToolChoices
            tools={tools}
            allowed={allowed}
            onTool={(name) => {
              setAllowed(toggled(allowed, name))
            }}
          />
        )}
        <ProbeList probes={planned} severityOf={severityOf} open={only !== undefined} onTraffic={onTraffic} />
      </div>
    </section>
  )
}
