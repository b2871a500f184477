'use client'

import { useSession } from '@/lib/browser/use-session'
import { objectAt, stringAt } from '@/lib/protocol/json'
import type { CatalogItem } from '@/lib/views/types'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import { useArguments } from './argument-memory'

/** Milliseconds that a task is to be kept for, until the person says otherwise. */
const USUAL = 60_000

type Support = 'none' | 'optional' | 'required'

/** Whether a tool may be called as a task, on 2025-11-25; on 2026-07-28 it is the server that chooses. */
const useSupport = (item: CatalogItem): Support => {
  const { connection } = useSession()
  const calls = objectAt(objectAt(objectAt(connection?.capabilities, 'tasks'), 'requests'), 'tools')?.['call']
  if (connection?.revision !== '2025-11-25' || calls === undefined) return 'none'
  const said = stringAt(objectAt(item.raw, 'execution'), 'taskSupport')
  return said === 'optional' || said === 'required' ? said : 'none'
}

export const useAsTask = (item: CatalogItem, memoryKey: string) => {
  const support = useSupport(item)
  const [stored, setStored] = useArguments(`${memoryKey} task`)
  const on = support === 'required' || (support === 'optional' && stored?.['on'] === true)
  const text = stringAt(stored, 'ttl') ?? String(USUAL)
  const ttl = on ? Math.max(0, Math.trunc(Number(text))) || USUAL : undefined
  return {
    support,
    text,
    /** Milliseconds; undefined where it is not to be a task. */
    ttl,
    setOn: (next: boolean) => {
      setStored({ ...stored, on: next })
    },
    setText: (next: string) => {
      setStored({ ...stored, ttl: next })
    },
  }
}

/** Whether a call is to be made as a task, and for how long it is to be kept. */
export const AsTask = ({ support, text, ttl, setOn, setText }: ReturnType<typeof useAsTask>) => {
  if (support === 'none') return null
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Checkbox
        label="Call as a task"
        hint={
          support === 'required' ? 'The tool takes no other calls.' : 'Answered at once; the result is asked for later.'
        }
        checked={ttl !== undefined}
        disabled={support === 'required'}
        onChange={setOn}
      />
      {ttl !== undefined && (
        <div className="w-32">
          <TextField
            label="Keep it, in ms"
            mono
            inputMode="numeric"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
            }}
          />
        </div>
      )}
    </div>
  )
}
