import { ShieldAlert, TriangleAlert } from 'lucide-react'
import { needsCare, warningText } from '@/lib/elicitation/judge-url'
import type { UrlJudgement } from '@/lib/elicitation/judge-url'
import { cn } from '@/components/ui/cn'

type Openable = Extract<UrlJudgement, { openable: true }>

const Warnings = ({ judged }: { readonly judged: Openable }) => (
  <ul className="text-warn m-0 mt-1 flex list-none flex-col gap-0.5 p-0 text-sm">
    {judged.warnings.map((warning) => (
      <li key={warning} className="flex items-start gap-1.5">
        <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        <span>
          {warningText(warning)}
          {warning === 'lookalike' && judged.imitates !== undefined && (
            <>
              {' '}
              It reads like <code>{judged.imitates}</code> and is not.
            </>
          )}
        </span>
      </li>
    ))}
  </ul>
)

/** Where a URL leads: its host large and plain, as it reads and as it is looked up, and what to beware of. */
export const PageDestination = ({ judged }: { readonly judged: UrlJudgement }) =>
  judged.openable ? (
    <div className={cn('rounded-lg border px-3 py-2', needsCare(judged.warnings) && 'border-warn/50 bg-warn/5')}>
      <p className="text-mute text-xs">Opens a page on</p>
      <p className="font-wire text-lg font-semibold wrap-anywhere">
        {judged.shownHost}
        {judged.port !== '' && <span className="text-mute font-normal">:{judged.port}</span>}
      </p>
      {judged.shownHost !== judged.host && (
        <p className="text-mute text-xs">
          looked up as <code className="text-ink">{judged.host}</code>
        </p>
      )}
      {judged.warnings.length > 0 && <Warnings judged={judged} />}
    </div>
  ) : (
    <p className="border-bad/50 text-bad flex items-start gap-1.5 rounded-lg border px-3 py-2 text-sm">
      <ShieldAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="wrap-anywhere">
        Cannot be opened. {judged.reason}
        {judged.host !== undefined && (
          <>
            {' '}
            Its host is <code className="font-semibold">{judged.host}</code>.
          </>
        )}
      </span>
    </p>
  )
