import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'

type Act = {
  readonly label: string
  /** What the server gets. */
  readonly hint: string
  readonly onAct: () => void
}

type AskActionsProps = {
  /** The act that the form's submit does. */
  readonly submit?: Omit<Act, 'onAct'> & { readonly disabled?: boolean }
  readonly acts: readonly Act[]
}

/** The ways to answer, side by side and never merged, with what each of them tells the server. */
export const AskActions = ({ submit, acts }: AskActionsProps) => (
  <div className="mt-1 flex flex-col gap-2">
    <div className="flex flex-wrap items-center gap-2">
      {submit && (
        <Button type="submit" variant="primary" disabled={submit.disabled} title={submit.hint}>
          {submit.label} <Kbd className="border-current text-inherit">⌘⏎</Kbd>
        </Button>
      )}
      {acts.map(({ label, hint, onAct }) => (
        <Button key={label} title={hint} onClick={onAct}>
          {label}
        </Button>
      ))}
    </div>
    <dl className="text-mute m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs">
      {[...(submit ? [submit] : []), ...acts].map(({ label, hint }) => (
        <div key={label} className="contents">
          <dt className="font-medium">{label}</dt>
          <dd className="m-0">{hint}</dd>
        </div>
      ))}
    </dl>
  </div>
)
