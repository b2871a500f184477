import type { ReactNode } from 'react'
import type { Difference, JsonDiff as Diff } from '@/lib/cassette/diff'
import { cn } from '@/components/ui/cn'
import { JsonTree } from '@/components/ui/json-tree'
import { JsonValue } from '@/components/ui/json-value'
import { textChange, type TextChange } from './text-change'
import { visibleText } from './visible-text'

const SIGNS = {
  removed: { sign: '−', line: 'bg-bad/6 border-bad/40', ink: 'text-bad', mark: 'bg-bad/20' },
  added: { sign: '+', line: 'bg-ok/6 border-ok/40', ink: 'text-ok', mark: 'bg-ok/20' },
}

type Kind = keyof typeof SIGNS

const Value = ({ value, label }: { readonly value: unknown; readonly label: string }) =>
  typeof value === 'object' && value !== null ? <JsonTree label={label} value={value} /> : <JsonValue value={value} />

/** A text with what is new or gone in it marked. */
const Changed = ({ kind, change }: { readonly kind: Kind; readonly change: TextChange }) => (
  <span className="text-ink whitespace-pre-wrap">
    {visibleText(change.before)}
    <mark className={cn('rounded-xs text-inherit', SIGNS[kind].mark)}>{visibleText(change[kind])}</mark>
    {visibleText(change.after)}
  </span>
)

type Says = Readonly<Record<Kind, string>>

const SAYS: Says = { removed: 'expected', added: 'asked' }

type SideProps = { readonly kind: Kind; readonly says: string; readonly children: ReactNode }

const Side = ({ kind, says, children }: SideProps) => {
  const { sign, line, ink } = SIGNS[kind]
  return (
    <div className={cn('flex gap-1.5 border-l-2 px-1.5 py-px', line)}>
      <span aria-hidden className={cn('w-2 shrink-0 text-center font-medium select-none', ink)}>
        {sign}
      </span>
      <span className="sr-only">{says}: </span>
      <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
    </div>
  )
}

const Place = ({ difference, says }: { readonly difference: Difference; readonly says: Says }) => {
  const { kind, path } = difference
  const change = kind === 'changed' ? textChange(difference.expected, difference.actual) : undefined
  const show = (side: Kind, value: unknown): ReactNode => (
    <Side kind={side} says={says[side]}>
      {change ? <Changed kind={side} change={change} /> : <Value label={says[side]} value={value} />}
    </Side>
  )
  return (
    <li>
      <div className="text-mute px-2 py-0.5 wrap-anywhere">{path === '' ? 'all of it' : visibleText(path)}</div>
      {kind !== 'added' && show('removed', difference.expected)}
      {kind !== 'removed' && show('added', difference.actual)}
    </li>
  )
}

type Props = {
  readonly diff: Diff
  /** Names the list. */
  readonly label: string
  /** What the two sides are, for those who cannot tell by the signs. */
  readonly says?: Says
}

/** Where two JSON values differ: the place, then `−` what was expected and `+` what came. */
export const JsonDiff = ({ diff: { differences, more }, label, says = SAYS }: Props) => (
  <div className="font-wire max-h-72 overflow-auto rounded-md border text-xs">
    <ul aria-label={label} className="divide-y">
      {differences.map((difference) => (
        <Place key={difference.path} difference={difference} says={says} />
      ))}
    </ul>
    {more && <p className="text-mute border-t px-2 py-1">There may be more: not all of it was compared.</p>}
  </div>
)
