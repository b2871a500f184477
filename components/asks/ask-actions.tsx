import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'

type Act = {
  readonly label: string
  /** What the server gets. */
  readonly hint: string
  /** A refusal looks like one; leaving looks like less than an answer. */
  readonly tone?: 'no' | 'away'
  readonly onAct: () => void
}

const VARIANTS = { no: 'danger', away: 'ghost' } as const

type AskActionsProps = {
  /** What the form's submit does; `text` is the button's, where that is more than the label. */
  readonly submit: Omit<Act, 'onAct' | 'tone'> & { readonly text?: string }
  readonly acts: readonly Act[]
  /** Id of the form to submit, where these stand outside it. */
  readonly form?: string
}

/** Stays in sight while the card scrolls; what passes under it fades out, so that it looks like more and not like cut off. */
const BAR =
  'bg-panel sticky bottom-0 z-10 flex flex-wrap items-center gap-1.5 py-1.5 before:pointer-events-none before:absolute ' +
  'before:inset-x-0 before:bottom-full before:h-4 before:bg-linear-to-t before:from-panel before:to-transparent'

/** The ways to answer, side by side and never merged, with what each of them tells the server. */
export const AskActions = ({ submit, acts, form }: AskActionsProps) => (
  <div className="contents">
    <div className={BAR}>
      <Button type="submit" form={form} variant="primary" title={submit.hint}>
        {submit.text ?? submit.label} <Kbd className="border-current text-inherit">⌘⏎</Kbd>
      </Button>
      {acts.map(({ label, hint, tone, onAct }) => (
        <Button key={label} title={hint} variant={tone && VARIANTS[tone]} onClick={onAct}>
          {label}
        </Button>
      ))}
    </div>
    <dl className="text-mute m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs">
      {[submit, ...acts].map(({ label, hint }) => (
        <div key={label} className="contents">
          <dt className="font-medium">{label}</dt>
          <dd className="m-0">{hint}</dd>
        </div>
      ))}
    </dl>
  </div>
)
