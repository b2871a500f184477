import { useProber } from '@/lib/browser/use-prober'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'

const latest = (views: SessionViews) => views.probings().at(-1)

/** How far the newest run of probes got, and with what outcome. */
export const ProbeProgress = () => {
  const { running } = useProber()
  const run = useViews(latest)
  if (!run) return null
  const { plan, results, how } = run
  const of = (outcome: string): number => results.filter((result) => result.outcome === outcome).length
  const at = running && how === undefined ? plan.probes[results.length] : undefined
  return (
    <div className="mb-2 flex flex-col gap-1 text-sm">
      {running && how === undefined && (
        <span
          role="progressbar"
          aria-label="Progress of the probes"
          aria-valuenow={results.length}
          aria-valuemin={0}
          aria-valuemax={plan.probes.length}
          className="bg-hover h-1.5 overflow-hidden rounded-full"
        >
          <span
            className="bg-out block h-full rounded-full transition-[width]"
            style={{ width: `${(results.length / Math.max(1, plan.probes.length)) * 100}%` }}
          />
        </span>
      )}
      <p role="status" className="text-mute tabular-nums">
        {results.length} of {plan.probes.length} run{how === 'stopped' && ', then stopped'}: {of('failed')} failed,{' '}
        {of('passed')} passed, {of('not-exercised')} found nothing out
        {at !== undefined && <span className="font-wire"> · now {at}</span>}
      </p>
    </div>
  )
}
