import { useCallback, useState } from 'react'
import type { MessageKey } from '@/lib/recording/keys'
import type { Risk } from '@/lib/replay/risk'
import type { ReplayCall } from '@/lib/replay/types'
import { Button } from '@/components/ui/button'
import { CallLine } from './call-line'

/** Lines drawn at first, and more each time that is asked for. */
const SLICE = 200

export type Choice = { readonly call: ReplayCall; readonly risk: Risk }

type Props = {
  readonly choices: readonly Choice[]
  /** Keys of the calls that are not to be made. */
  readonly left: ReadonlySet<MessageKey>
  readonly onLeft: (change: (left: ReadonlySet<MessageKey>) => ReadonlySet<MessageKey>) => void
}

/** Every call of the session, each ticked until it is left out. */
export const CallChoices = ({ choices, left, onLeft }: Props) => {
  const [drawn, setDrawn] = useState(SLICE)
  const onChosen = useCallback(
    ({ key }: ReplayCall, chosen: boolean): void => {
      onLeft((before) => {
        const next = new Set(before)
        if (chosen) next.delete(key)
        else next.add(key)
        return next
      })
    },
    [onLeft],
  )
  const only = (keep: (choice: Choice) => boolean) => (): void => {
    onLeft(() => new Set(choices.filter((choice) => !keep(choice)).map(({ call }) => call.key)))
  }
  return (
    <fieldset className="m-0 flex min-h-0 min-w-0 flex-1 flex-col border-0 p-0">
      <legend className="sr-only">Calls to make</legend>
      <div className="flex h-8 shrink-0 items-center gap-1 border-b px-2.5">
        <span aria-hidden className="flex-1 font-medium">
          Calls to make
        </span>
        <Button size="sm" variant="ghost" onClick={only(() => true)}>
          All
        </Button>
        <Button size="sm" variant="ghost" onClick={only(() => false)}>
          None
        </Button>
        <Button
          size="sm"
          variant="ghost"
          title="Those that change nothing, as the server says"
          onClick={only(({ risk }) => risk === 'reads')}
        >
          Only what reads
        </Button>
      </div>
      <div role="region" aria-label="Calls" tabIndex={0} className="min-h-0 flex-1 overflow-auto -outline-offset-2">
        <ul>
          {choices.slice(0, drawn).map(({ call, risk }) => (
            <CallLine key={call.key} call={call} risk={risk} chosen={!left.has(call.key)} onChosen={onChosen} />
          ))}
        </ul>
        {choices.length > drawn && (
          <div className="border-t p-1.5">
            <Button
              size="sm"
              variant="ghost"
              onClick={() => {
                setDrawn(drawn + SLICE)
              }}
            >
              Show {Math.min(SLICE, choices.length - drawn)} more of {choices.length.toLocaleString('en')}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  )
}
