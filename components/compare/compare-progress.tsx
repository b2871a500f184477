import type { CompareState } from '@/lib/browser/comparer'

/** How far two sessions were read. */
export const CompareProgress = ({ state }: { readonly state: CompareState }) => {
  const { done, total } = state.phase === 'working' ? state : { done: 0, total: 0 }
  const read = total > 0 && done >= total
  return (
    <div className="flex flex-col gap-1 p-2.5">
      <span
        role="progressbar"
        aria-label="Progress of the comparison"
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, total)}
        className="bg-hover h-1.5 overflow-hidden rounded-full"
      >
        <span
          className="bg-out block h-full rounded-full transition-[width]"
          style={{ width: `${(done / Math.max(1, total)) * 100}%` }}
        />
      </span>
      <p role="status" className="text-mute text-sm tabular-nums">
        {read ? 'Comparing…' : `Reading ${done.toLocaleString('en')} of ${total.toLocaleString('en')} events`}
      </p>
    </div>
  )
}
