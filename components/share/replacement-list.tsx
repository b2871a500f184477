'use client'

import { CornerDownRight } from 'lucide-react'
import { useId } from 'react'
import type { Replacement } from '@/lib/share/redact/plan'
import { visibleText } from '@/components/content/visible-text'
import { IconButton } from '@/components/ui/icon-button'
import { counted } from './words'

const GROUPS: readonly { readonly why: Replacement['why']; readonly title: string; readonly hint: string }[] = [
  { why: 'value', title: 'Known secrets', hint: 'given to Parley, in whatever encoding' },
  { why: 'name', title: 'By name', hint: 'stand under a name that says so' },
  { why: 'pattern', title: 'By pattern', hint: 'have the form of a secret' },
  { why: 'body', title: 'Binary bodies', hint: 'dropped: nobody can look them over' },
]

type Props = {
  readonly replacements: readonly Replacement[]
  readonly off: ReadonlySet<string>
  readonly onSwitch: (ids: readonly string[], on: boolean) => void
  /** To the first place of it in the timeline. */
  readonly onPlace: (replacement: Replacement) => void
}

type LineProps = Pick<Props, 'onSwitch' | 'onPlace'> & { readonly replacement: Replacement; readonly on: boolean }

const Line = ({ replacement, on, onSwitch, onPlace }: LineProps) => {
  const id = useId()
  const { what, excerpt, count, why } = replacement
  return (
    <li className="hover:bg-hover flex min-h-[26px] items-center gap-2 px-3">
      <input
        id={id}
        type="checkbox"
        checked={on}
        onChange={(event) => {
          onSwitch([replacement.id], event.target.checked)
        }}
        className="accent-out size-3.5 shrink-0"
      />
      <label htmlFor={id} className="flex min-w-0 flex-1 items-baseline gap-2">
        <span className="max-w-[60%] truncate text-sm">{visibleText(what)}</span>
        {excerpt !== what && (
          <span className="font-wire text-mute min-w-0 truncate text-xs">{visibleText(excerpt)}</span>
        )}
        {!on && <span className="text-warn shrink-0 text-xs">{why === 'body' ? 'kept' : 'leaves as it is'}</span>}
      </label>
      <span className="text-faint shrink-0 text-xs tabular-nums">{counted(count, 'place')}</span>
      <IconButton
        label={`Show the first place of ${visibleText(what)}`}
        onClick={() => {
          onPlace(replacement)
        }}
      >
        <CornerDownRight aria-hidden className="size-3.5" />
      </IconButton>
    </li>
  )
}

/** Everything that is replaced or dropped, by why; each can be left as it is, alone or with its whole group. */
export const ReplacementList = ({ replacements, off, onSwitch, onPlace }: Props) => {
  const id = useId()
  return GROUPS.map(({ why, title, hint }) => {
    const members = replacements.filter((one) => one.why === why && one.count > 0)
    if (members.length === 0) return null
    const on = members.filter((one) => !off.has(one.id)).length
    return (
      <section key={why} aria-label={title} className="border-t py-1 first:border-t-0">
        <div className="flex h-[26px] items-center gap-2 px-3">
          <input
            id={`${id}-${why}`}
            type="checkbox"
            checked={on === members.length}
            ref={(box) => {
              if (box) box.indeterminate = on > 0 && on < members.length
            }}
            onChange={(event) => {
              onSwitch(
                members.map((one) => one.id),
                event.target.checked,
              )
            }}
            className="accent-out size-3.5 shrink-0"
          />
          <label htmlFor={`${id}-${why}`} className="min-w-0 truncate text-sm font-medium">
            {title} <span className="text-mute font-normal">{hint}</span>
          </label>
          <span className="text-faint ml-auto shrink-0 text-xs tabular-nums">
            {on} of {members.length}
          </span>
        </div>
        <ul>
          {members.map((one) => (
            <Line key={one.id} replacement={one} on={!off.has(one.id)} onSwitch={onSwitch} onPlace={onPlace} />
          ))}
        </ul>
      </section>
    )
  })
}
