import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { ProbeResult } from '@/lib/recording/probing'
import type { Severity } from '@/lib/spec/findings'
import type { Probe } from '@/lib/spec/probe'
import type { SessionViews } from '@/lib/views/session-views'
import { Button } from '@/components/ui/button'
import { OutcomeMark, OUTCOMES } from './outcome-mark'
import { toggled } from './toggle-chip'

const latest = (views: SessionViews) => views.probings().at(-1)

type LineProps = {
  readonly probe: Probe
  readonly result: ProbeResult | undefined
  readonly severity: Severity
  readonly open: boolean
  readonly onToggle: () => void
  readonly onTraffic: (id: string) => void
}

const Line = ({ probe, result, severity, open, onToggle, onTraffic }: LineProps) => {
  const { id, risk, sends } = probe
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <li className="border-t">
      <div className="flex min-h-[26px] items-center gap-2">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="hover:bg-hover flex min-w-0 flex-1 items-center gap-1.5 py-1 text-left -outline-offset-2"
        >
          <Chevron aria-hidden className="text-faint size-3 shrink-0" />
          <span className="font-wire min-w-0 truncate text-sm">{id}</span>
          {risk !== 'safe' && <span className="text-warn text-xs">{risk === 'disruptive' ? risk : 'calls tools'}</span>}
          <span className="flex-1" />
          {result && <OutcomeMark outcome={{ outcome: result.outcome, severity }} />}
          <span className="text-faint text-xs whitespace-nowrap">
            {result ? OUTCOMES[result.outcome].word : `${sends.length} ${sends.length === 1 ? 'step' : 'steps'}`}
          </span>
        </button>
        {result && result.outcome !== 'not-applicable' && (
          <Button
            size="sm"
            variant="ghost"
            title="Shows what it sent and got, in the timeline"
            onClick={() => {
              onTraffic(id)
            }}
          >
            Traffic
          </Button>
        )}
      </div>
      {open && (
        <ol className="font-wire list-inside list-decimal pb-2 pl-5 text-xs">
          {sends.map((step, index) => (
            <li key={index} className="wrap-anywhere whitespace-pre-wrap">
              {step}
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

type Props = {
  readonly probes: readonly Probe[]
  readonly severityOf: (probe: Probe) => Severity
  /** Steps are shown from the start. */
  readonly open: boolean
  readonly onTraffic: (id: string) => void
}

/** Each probe, and exactly what it sends. */
export const ProbeList = ({ probes, severityOf, open, onTraffic }: Props) => {
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const run = useViews(latest)
  const results = new Map(run?.results.map((result) => [result.probe, result]))
  return (
    <ul aria-label="Probes to run">
      {probes.map((probe) => (
        <Line
          key={probe.id}
          probe={probe}
          result={results.get(probe.id)}
          severity={severityOf(probe)}
          open={open !== flipped.has(probe.id)}
          onToggle={() => {
            setFlipped(toggled(flipped, probe.id))
          }}
          onTraffic={onTraffic}
        />
      ))}
    </ul>
  )
}
